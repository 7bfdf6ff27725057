"""Writes the JSON editions of a session as Typst documents, and compiles them, for .ci/measure.

The documents have the words of the reports, as headings, numbered paragraphs, sub-paragraphs, recommendations and
footnotes, with running headers and footers and tags; no masthead, links or outline. They are measured, not read.

usage: measure-typst.py write EDITIONS FOLDER
       measure-typst.py compile FOLDER        two at a time
"""

import json
import pathlib
import sys

HEAD = """#set page(paper: "a4", margin: (x: 3cm, y: 2.5cm), header: {symbol}, footer: context counter(page).display("1/1", both: true))
#set text(size: 10pt, lang: "{language}")
#set par(justify: true)
#set document(title: {title})
#align(center, strong({title}))
"""


def quoted(text):
    """A Typst string; JSON's escapes of control characters do not occur in reports."""
    return json.dumps(text, ensure_ascii=False)


def block(value, notes, depth=0):
    """Yields Typst paragraphs for a paragraph, recommendation or sub-paragraph."""
    called = "".join(f"#footnote({quoted(notes.pop(0))})" for _ in range(min(1, len(notes))))
    yield f"#pad(left: {depth}em)[#text({quoted(value['label'] + ' ' + value['text'])}){called}]"
    for item in value["items"]:
        yield from block(item, notes, depth + 2)


def document(edition):
    """Returns the Typst source of an edition: its sections with their content."""
    about = edition["document"]
    yield HEAD.format(symbol=quoted(about["symbol"]), language=edition["language"], title=quoted(about["title"]))
    notes = [note["text"] for note in edition["notes"]]
    for section in edition["outline"]:
        yield f"#heading(level: {section['level']}, {quoted(section.get('label', '') + ' ' + section['title'])})"
        for value in edition["recommendations"] + edition["paragraphs"]:
            if value["section"] == section["key"]:
                yield from block(value, notes)


def write(editions, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(editions.glob("*/*.json")):
        edition = json.loads(path.read_text("utf-8"))
        (folder / (path.stem + ".typ")).write_text("\n\n".join(document(edition)) + "\n", "utf-8")


def compile_one(path):
    import typst

    typst.compile(str(path), output=str(path.with_suffix(".pdf")))


def compile_all(folder):
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(2) as pool:
        list(pool.map(compile_one, sorted(folder.glob("*.typ"))))


if __name__ == "__main__":
    if sys.argv[1] == "write":
        write(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
    else:
        compile_all(pathlib.Path(sys.argv[2]))
