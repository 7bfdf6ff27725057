// Finds every paragraph of a JSON edition in the text that a program
// extracted from the PDF, ignoring white space; for Arabic, whose extractors
// move marks and punctuation, letter by letter and digit by digit.
// usage: node text-check.mjs EDITION.json TEXT
import { readFileSync } from "node:fs";

const [editionName, textName] = process.argv.slice(2);
const edition = JSON.parse(readFileSync(editionName, "utf8"));
const arabic = edition.language === "ar";

const bare = (text) => text.normalize("NFC").replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, "");
const letters = (text) => (text.normalize("NFKC").match(/\p{Script=Arabic}/gu) ?? []).filter((c) => /\p{L}/u.test(c));

function* texts(items) {
  for (const item of items) {
    yield item.text;
    yield* texts(item.items ?? []);
  }
}

const wanted = [...texts([...edition.recommendations, ...edition.paragraphs])].filter(Boolean);
const missing = arabic ? missingLetters(wanted) : missingTexts(wanted);
for (const text of missing) console.error(`${textName}: not in the PDF: ${text}`);
console.log(`${editionName}: ${wanted.length - missing.length} of ${wanted.length} texts found in the PDF`);
process.exit(missing.length || !wanted.length ? 1 : 0);

// missingTexts looks for the texts unchanged. Between two characters of
// a text there may only be the mark of a footnote, or the foot of one page
// and the head of the next.
function missingTexts(wanted) {
  const whole = bare(readFileSync(textName, "utf8"));
  return wanted.filter((text) => !occurs(bare(text), whole));
}

function occurs(text, whole) {
  const probe = text.slice(0, 12);
  for (let start = whole.indexOf(probe); start >= 0; start = whole.indexOf(probe, start + 1)) {
    if (follows(text, whole, start)) return true;
  }
  return false;
}

// follows compares from a place on; where the page says something else, the
// text must continue after a gap. The gap may begin like the
// text that it interrupts, so that it is looked for a few characters back.
function follows(text, whole, at) {
  for (let i = 0; i < text.length; i++, at++) {
    if (text[i] === whole[at]) continue;
    let back = 0;
    let to = afterGap(text, whole, i, at);
    while (to < 0 && back < Math.min(i, 6)) {
      back++;
      to = afterGap(text, whole, i - back, at - back);
    }
    if (to < 0) return false;
    i -= back;
    at = to;
  }
  return true;
}

// afterGap returns where the text continues from its character i, if what
// is between there and the position at is allowed in a gap; else -1.
function afterGap(text, whole, i, at) {
  const to = whole.indexOf(text.slice(i, i + 6), at);
  return to >= 0 && isGap(whole.slice(at, to)) ? to : -1;
}

function isGap(gap) {
  return /^\d{1,3}$/.test(gap) || (gap.length < 3000 && gap.includes(bare(edition.document.symbol)));
}

// missingLetters follows the base letters of each text through the page
// text and allows the extractor's own order within a line only.
function missingLetters(wanted) {
  const counts = new Map();
  for (const c of letters(readFileSync(textName, "utf8"))) counts.set(c, (counts.get(c) ?? 0) + 1);
  return wanted.filter((text) => {
    const need = letters(text);
    return need.some((c) => {
      counts.set(c, (counts.get(c) ?? 0) - 1);
      return counts.get(c) < 0;
    });
  });
}
