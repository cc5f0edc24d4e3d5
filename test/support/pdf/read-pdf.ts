import { createCanvas } from "@napi-rs/canvas";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A page as pixels, RGBA. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
  png(): Buffer;
}

export interface PdfPage {
  /** All text, in the order of the page's content. */
  readonly text: string;
  /** Roles of the structure tree, in reading order. */
  readonly roles: readonly string[];
  /** Alternative texts of the pictures. */
  readonly alternatives: readonly string[];
  /** Pieces of text with their place and size, in points from the lower left corner. */
  readonly pieces: readonly { text: string; x: number; y: number; size: number }[];
  render(dotsPerInch: number): Promise<Picture>;
}

interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}

const nodesOf = (node: StructureNode | null): StructureNode[] =>
  node ? [node, ...(node.children ?? []).flatMap(nodesOf)] : [];

const readPage = async (page: PDFPageProxy): Promise<PdfPage> => {
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) => ("str" in item ? [item] : []));
  const nodes = nodesOf((await page.getStructTree()) as StructureNode | null);
  return {
    text: items.map(({ str, hasEOL }) => str + (hasEOL ? "\n" : "")).join(""),
    roles: nodes.flatMap(({ role }) => role ?? []),
    alternatives: nodes.flatMap(({ alt }) => alt ?? []),
    pieces: items.map(({ str, transform, height }) => ({ text: str, x: transform[4], y: transform[5], size: height })),
    render: async (dotsPerInch) => {
      const viewport = page.getViewport({ scale: dotsPerInch / 72 });
      const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
      const canvasContext = canvas.getContext("2d");
      await page.render({ canvas: null, canvasContext: canvasContext as never, viewport }).promise;
      const { data } = canvasContext.getImageData(0, 0, canvas.width, canvas.height);
      return { data, width: canvas.width, height: canvas.height, png: () => canvas.toBuffer("image/png") };
    },
  };
};

/** Names of the fonts in a PDF whose objects lie open, as Typst writes them; a name without its file is not embedded. */
const fontsOf = (bytes: Uint8Array) => {
  const source = Buffer.from(bytes).toString("latin1");
  return {
    fonts: new Set([...source.matchAll(/\/BaseFont \/\w+\+([\w-]+)/g)].map(([, name = ""]) => name)),
    fontFiles: source.match(/\/FontFile[23]? /g)?.length ?? 0,
  };
};

/** A PDF as a reader program sees it. */
export const readPdf = async (bytes: Uint8Array) => {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let n = 1; n <= document.numPages; n += 1) pages.push(await readPage(await document.getPage(n)));
  const { info } = await document.getMetadata();
  // A Map, whatever the declarations say.
  const marks = (await document.getMarkInfo()) as ReadonlyMap<string, boolean> | null;
  return {
    pages,
    ...fontsOf(bytes),
    isTagged: marks?.get("Marked") === true,
    language: (info as { Language?: string | null }).Language,
    title: (info as { Title?: string }).Title,
  };
};
