/**
 * Typst source of all that is printed. What it says comes as JSON by `sys.inputs`, so that nothing in a name or title can
 * be read as markup. All sizes are of at least 14 pt; the letters' font stands alone, so that a missing glyph is an error.
 */
export const letterTemplate = `
#let data = json(bytes(sys.inputs.data))
#set document(title: data.title)
#set page(paper: "a4", margin: (x: 20mm, top: 15mm, bottom: 15mm))
#set text(font: "BIZ UDGothic", size: 14pt, lang: "ja", region: "jp", script: "kana", fallback: false, cjk-latin-spacing: none)
#set par(justify: false, leading: 0.5em, spacing: 0.65em)
#show heading.where(level: 1): set text(size: 18pt)
#show heading.where(level: 2): set text(size: 15pt)
#show heading: set block(above: 0.9em, below: 0.6em)

#let window = data.at("window", default: none)
#let lines(texts) = for text in texts { par(text) }
#let fact(one) = {
  if "label" in one { text(weight: "bold", one.label + "：") }
  one.text
}
#let facts(list) = par(list.map(fact).join("　"))
#let ticks(labels) = labels.map(label => "□" + label).join("　")
#let end-of-piece = context [#metadata(here().page()) <end-of-piece>]
#let start-of-piece = context [#metadata(here().page()) <start-of-piece>]

#let address-block(address, framed) = place(top + left, dx: window.left * 1mm - 20mm, dy: window.top * 1mm - 15mm,
  block(width: window.width * 1mm, height: window.height * 1mm, stroke: if framed { 0.5pt }, inset: (x: 4mm, y: 3mm), {
    set par(leading: 0.3em, spacing: 0.45em)
    if address.postalCode != "" { par(address.postalCode) }
    lines(address.lines)
    par(text(size: 16pt, address.name))
    if address.barcode != none {
      place(bottom + left, image(bytes(address.barcode.svg), format: "svg", alt: data.barcodeAlt, width: address.barcode.width * 1mm))
    }
  }))

#let sender-block(letter) = place(top + right, block(width: 68mm, {
  set par(leading: 0.35em, spacing: 0.5em)
  align(right, par(letter.date))
  v(2mm)
  lines(letter.sender)
}))

#let qr-code(qr, alt) = image(bytes(qr.pixels), alt: alt, width: 26mm, scaling: "pixelated",
  format: (encoding: "luma8", width: qr.size, height: qr.size))

#let slip-row(number, item, choices) = (
  par(number + "　" + item.shortTitle),
  par(ticks(choices)),
)

// The last third of the front: its upper edge lies on the fold, and behind it stands nothing that is still needed.
#let reply-slip(letter) = place(bottom, float: true, clearance: 3mm, block(width: 100%, height: 84mm, {
  set align(top + left)
  set par(leading: 0.4em, spacing: 0.5em)
  block(width: 100%, {
    line(length: 100%, stroke: (paint: black, thickness: 0.8pt, dash: "dashed"))
    v(-0.9em)
    align(center, box(fill: white, inset: (x: 3mm), letter.slip.cutHere))
  })
  v(-2mm)
  grid(columns: (1fr, 34mm), column-gutter: 4mm,
    {
      v(3mm)
      heading(level: 2, letter.slip.title + "　" + letter.slip.codeLabel + " " + letter.slip.code)
      par(letter.slip.hint)
    },
    align(right, qr-code(letter.qr, letter.slip.linkCaption)),
  )
  grid(columns: (1fr, auto), column-gutter: 3mm, row-gutter: 4mm,
    ..letter.items.enumerate().map(((n, item)) => slip-row(str(n + 1), item, letter.slip.choices)).flatten())
  v(2mm)
  par(ticks(letter.slip.more))
}))

#let print-item(item, whole) = block(above: 1.1em, breakable: not whole, {
  heading(level: 2, item.heading)
  for paragraph in item.paragraphs { facts(paragraph) }
})

#let print-letter(letter) = {
  start-of-piece
  address-block(letter.address, "slip" not in letter)
  sender-block(letter)
  v(window.top * 1mm + window.height * 1mm - 15mm + 9mm)
  heading(level: 1, letter.title)
  lines(letter.greeting)
  if "slip" in letter { reply-slip(letter) }
  for item in letter.items { print-item(item, letter.keepItemsWhole) }
  if letter.answers.len() > 0 { block(above: 1.1em, breakable: false, {
    heading(level: 2, letter.answerTitle)
    for answer in letter.answers { facts((answer,)) }
  }) }
  lines(letter.closing)
  end-of-piece
}

#let print-slip(slip) = {
  start-of-piece
  heading(level: 1, slip.title)
  lines(slip.person)
  lines(slip.opening)
  for item in slip.items { block(breakable: false, { print-item(item, true); par(ticks(slip.choices)) }) }
  lines(slip.closing)
  heading(level: 2, slip.outcomeTitle)
  par(ticks(slip.outcomes))
  end-of-piece
}

#let print-list(list) = {
  heading(level: 1, list.title)
  set par(leading: 0.35em)
  table(columns: (auto, auto, 42mm, 1fr), stroke: 0.5pt,
    table.header(..list.columns),
    ..list.rows.enumerate().map(((n, row)) => (str(n + 1), row.postalCode, row.name, row.address)).flatten())
}

#for (n, piece) in data.pieces.enumerate() {
  if n > 0 { pagebreak(to: "odd") }
  if data.kind == "letters" { print-letter(piece) } else { print-slip(piece) }
}
#if data.at("list", default: none) != none {
  if data.pieces.len() > 0 { pagebreak(to: "odd") }
  print-list(data.list)
}
`;
