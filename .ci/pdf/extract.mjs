// Compares the text that poppler and PDFium extract from PDF editions with
// the JSON edition beside each: FILE.pdf with FILE.json.
//
// Other languages than Arabic: every paragraph, with its sub-paragraphs, is
// found whole and in its order, white space ignored; what a page adds (running
// header, footer, footnotes) is left out first. Arabic, whose extraction no
// two programs agree on: no letter is lost in either, and at least 85 % of the
// words are found exactly in PDFium.
//
// usage: node extract.mjs FILE.pdf…          (packages from $NODE_MODULES)

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const require = createRequire(resolve(process.env.NODE_MODULES ?? 'node_modules', 'x'))
const { PDFiumLibrary } = require('@hyzyla/pdfium')
const exactWords = 0.85

const library = await PDFiumLibrary.init()
let failed = false

for (const file of process.argv.slice(2)) {
  const edition = JSON.parse(readFileSync(file.replace(/pdf$/, 'json'), 'utf8'))
  const readers = { poppler: poppler(file), PDFium: await pdfium(file) }
  for (const [reader, pages] of Object.entries(readers)) {
    const complaints = edition.language === 'ar'
      ? compareArabic(edition, pages, reader === 'PDFium' ? exactWords : 0)
      : compareText(edition, pages)
    for (const complaint of complaints) console.log(`${file}: ${reader}: ${complaint}`)
    failed ||= complaints.length > 0
  }
}
library.destroy()
process.exit(failed ? 1 : 0)

function poppler(file) {
  const text = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-'], { maxBuffer: 1 << 28 }).toString()
  return text.split('\f').slice(0, -1)
}

async function pdfium(file) {
  const document = await library.loadDocument(readFileSync(file))
  const pages = [...document.pages()].map(page => page.getText())
  document.destroy()
  return pages
}

// passages lists the texts of paragraphs and of provisions, part by part, each
// with the footnote marks that may stand in it. Labels hang in the margin,
// where programs read them before or after the text: they are not looked for.
function passages(edition) {
  const flatten = items => (items ?? []).flatMap(i => [i.text, ...flatten(i.items)])
  const parts = p => [p.text, ...flatten(p.items), ...(p.continued ?? []).flatMap(parts)]
  const marks = p => (p.notes ?? []).map(key => edition.notes.find(n => n.key === key).mark)
  const rows = p => parts(p).map(text => ({ name: p.label, text, marks: marks(p) }))
  return [edition.paragraphs, edition.provisions].map(list => list.flatMap(rows))
}

// squeeze leaves out white space and what only directions show. Hyphens go,
// too: at a line end programs cannot tell "co-operation" from "cooperation".
function squeeze(text) {
  return text.normalize('NFC').replace(/[\s\p{Cf}\uFFFE\u2010-]/gu, '')
}

function compareText(edition, pages) {
  const text = pages.map(page => body(edition, page)).join('')
  const complaints = []
  for (const list of passages(edition)) {
    let from = 0
    for (const passage of list) {
      const end = find(text, squeeze(passage.text), passage.marks, from)
      if (end < 0) complaints.push(`${passage.name} is not whole or not in its place: ${passage.text.slice(0, 60)}`)
      else from = end
    }
  }
  return complaints
}

// body is the text of a page, squeezed, without running header and footer
// (symbol, job number, page of pages) and without footnotes.
function body(edition, page) {
  const symbol = squeeze(edition.document.symbol)
  const isRunning = line => line === symbol || /^(\d+\/\d+)?((V\.|GE\.)?\d{7}(\([ACEFRS]\))?\d*)?(\d+\/\d+)?$|^\*\d+\*$/.test(line)
  let text = page.split(/\r?\n/).map(squeeze).filter(line => !isRunning(line)).join('')
  for (const note of edition.notes) text = text.replace(squeeze(note.mark + note.text), '')
  return text
}

// find returns the end of the text in all, with footnote marks between its
// characters, or -1.
function find(all, text, marks, from) {
  const whole = all.indexOf(text, from)
  if (whole >= 0 || marks.length === 0) return whole < 0 ? -1 : whole + text.length
  const head = text.slice(0, 12)
  for (let i = all.indexOf(head, from); i >= 0; i = all.indexOf(head, i + 1)) {
    const end = match(all, i, text, 0, marks)
    if (end >= 0) return end
  }
  return -1
}

// match returns where the rest of text ends in all from i on, or -1; the
// first of the marks may stand anywhere.
function match(all, i, text, j, marks) {
  for (; j < text.length; i++, j++) {
    if (marks.length > 0 && all.startsWith(marks[0], i)) {
      const end = match(all, i + marks[0].length, text, j, marks.slice(1))
      if (end >= 0) return end
    }
    if (all[i] !== text[j]) return -1
  }
  return i
}

function compareArabic(edition, pages, share) {
  const wanted = passages(edition).flat().map(p => p.text).join(' ')
  const found = pages.join('\n')
  const complaints = []
  const lost = missing(letters(wanted), letters(found))
  if (lost.length > 0) complaints.push(`${lost.length} letters are lost: ${[...new Set(lost)].join(' ')}`)
  const words = arabicWords(wanted)
  const exact = 1 - missing(words, arabicWords(found)).length / words.length
  if (exact < share) complaints.push(`only ${Math.round(exact * 1000) / 10} % of the words are exact`)
  return complaints
}

// baseLetters leaves out marks above and below letters, and the tatweel.
function baseLetters(text) {
  return text.replace(/[\p{M}\p{Cf}\u0640]/gu, '')
}

function letters(text) {
  return [...baseLetters(text)].filter(c => /\p{L}/u.test(c))
}

function arabicWords(text) {
  return baseLetters(text).split(/[^\p{Script=Arabic}\p{L}]+/u).filter(word => /\p{Script=Arabic}/u.test(word))
}

// missing returns the elements of wanted that found has fewer of.
function missing(wanted, found) {
  const left = new Map()
  for (const x of found) left.set(x, (left.get(x) ?? 0) + 1)
  return wanted.filter(x => {
    const n = left.get(x) ?? 0
    left.set(x, n - 1)
    return n <= 0
  })
}
