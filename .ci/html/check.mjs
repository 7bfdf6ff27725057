// Opens HTML editions in Chromium and reports what a reader would stumble over.
// usage: NODE_MODULES=… node check.mjs FILE… (see ../html-check)
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const require = createRequire(join(process.env.NODE_MODULES, "/"));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const screens = [
  { name: "wide", viewport: { width: 1400, height: 900 } },
  { name: "narrow", viewport: { width: 320, height: 640 } },
];
const schemes = ["light", "dark"];

let findings = 0;
function report(file, where, message) {
  findings++;
  console.error(`${file}: ${where}: ${message}`);
}

// Every rule of axe-core but those marked experimental.
async function accessibility(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(() =>
    globalThis.axe.run(document, { rules: { "target-size": { enabled: true } } }),
  );
  return result.violations.flatMap((v) =>
    v.nodes.map((n) => `axe ${v.id}: ${v.help}: ${n.html.slice(0, 160)}`),
  );
}

// Elements that make the page wider than the window, so that a reader would have to scroll in two directions.
function overflow(page) {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((e) => {
      const box = e.getBoundingClientRect();
      return box.right > root.clientWidth + 1 || box.left < -1;
    });
    return wide.slice(0, 3).map((e) => `runs out of the window: ${e.outerHTML.slice(0, 160)}`);
  });
}

async function look(browser, file, screen, scheme) {
  const page = await browser.newPage({ viewport: screen.viewport, colorScheme: scheme });
  page.on("pageerror", (e) => report(file, screen.name, `script: ${e.message}`));
  page.on("request", (r) => {
    if (!/^(file|data):/.test(r.url())) report(file, screen.name, `fetches ${r.url()}`);
  });
  await page.goto(pathToFileURL(resolve(file)).href);
  for (const m of await overflow(page)) report(file, screen.name, m);
  for (const m of await accessibility(page)) report(file, `${screen.name}, ${scheme}`, m);

  const first = await page.evaluate(() => document.querySelector(".paragraph[id]")?.id);
  if (first) {
    await page.evaluate((id) => (location.hash = id), first);
    for (const m of await accessibility(page)) report(file, `${screen.name}, ${scheme}, #${first}`, m);
  }
  await page.close();
}

// Goes from the last paragraph to each other language, by the links under the paragraph without scripts,
// by the bar of languages with them, and expects the same paragraph there.
async function languages(browser, file, javaScriptEnabled) {
  const where = javaScriptEnabled ? "switch" : "switch without scripts";
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const address = pathToFileURL(resolve(file)).href;
  await page.goto(address);
  const anchor = await page.locator(".paragraph[id]").last().getAttribute("id");
  const links = javaScriptEnabled ? ".languages a" : `#${anchor} > .elsewhere a`;
  const count = await page.locator(links).count();
  for (let i = 0; i < count; i++) {
    await page.goto(address);
    if (javaScriptEnabled) await page.locator(`#${anchor}`).scrollIntoViewIfNeeded();
    await page.locator(`#${anchor} a.label`).first().click();
    await page.locator(links).nth(i).click();
    await page.waitForLoadState();
    const there = new URL(page.url());
    if (there.hash !== `#${anchor}` || there.href.startsWith(address)) {
      report(file, where, `link ${i + 1} leads from #${anchor} to ${there.href.split("/").pop()}`);
    } else if ((await page.locator(`#${anchor}`).count()) !== 1) {
      report(file, where, `${there.href.split("/").pop()} does not exist`);
    }
  }
  await context.close();
}

const executablePath =
  process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium || command -v chromium-browser || command -v google-chrome"], { encoding: "utf8" }).trim();
const browser = await chromium.launch({
  executablePath,
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
try {
  for (const file of process.argv.slice(2)) {
    for (const screen of screens) {
      for (const scheme of schemes) await look(browser, file, screen, scheme);
    }
    await languages(browser, file, true);
    await languages(browser, file, false);
  }
} finally {
  await browser.close();
}
if (findings > 0) {
  console.error(`${findings} findings`);
  process.exit(1);
}
