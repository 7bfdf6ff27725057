// Two comforts; the page does without them.

// Keeps the reader's paragraph when the language is changed: the links in
// the bar of languages get the anchor of the paragraph that is being read.
(function () {
  const bar = document.querySelector(".languages");
  if (!bar) return;

  function inSight(element) {
    const box = element.getBoundingClientRect();
    return box.bottom > 0 ? innerHeight > box.top : false;
  }

  // The place that the address names while it is in sight, else the last one
  // that begins in the upper third of the window.
  function place() {
    const named = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (named) if (inSight(named)) return location.hash;
    let last = "";
    for (const p of document.querySelectorAll(".paragraph[id], .provision")) {
      if (p.getBoundingClientRect().top > innerHeight / 3) break;
      last = "#" + p.id;
    }
    return last;
  }

  function carry() {
    const hash = place();
    for (const link of bar.querySelectorAll("a")) link.hash = hash;
  }

  for (const event of ["pointerdown", "focusin", "click"]) bar.addEventListener(event, carry);
  addEventListener("hashchange", carry);
  addEventListener("load", carry);
})();

// Folds the contents on a narrow screen, where they are longer than it.
(function () {
  const contents = document.querySelector(".contents details");
  if (contents) contents.open = matchMedia("(min-width: 36rem)").matches;
})();
