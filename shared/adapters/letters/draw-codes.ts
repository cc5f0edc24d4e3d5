import { type DrawingContext, japanpost } from "bwip-js/node";
import { encode } from "uqr";

/** A drawing for the letter, with its real width. */
export interface Drawing {
  readonly svg: string;
  /** Millimetres. */
  readonly width: number;
}

/** A square of pixels, one a module. */
interface QrCode {
  readonly size: number;
  /** 0 is black, 255 white, row by row. */
  readonly pixels: readonly number[];
}

/**
 * A QR code of error correction M, or better where it costs no room: it survives a fold. The quiet zone comes from the
 * paper.
 */
export const drawQrCode = (text: string): QrCode => {
  const { data, size } = encode(text, { ecc: "M", boostEcc: true, border: 0 });
  return { size, pixels: data.flat().map((isBlack) => (isBlack ? 0 : 255)) };
};

interface Bar {
  readonly ascends: boolean;
  readonly descends: boolean;
}

/** Collects the bars of a four-state code: whether each reaches above and below the middle track. */
const barsOnly = (): DrawingContext<Bar[]> => {
  const lines: { top: number; bottom: number }[] = [];
  const nothing = () => undefined;
  return {
    scale: () => null,
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: nothing,
    line: (_x, y0, _x1, y1) => lines.push({ top: Math.min(y0, y1), bottom: Math.max(y0, y1) }),
    polygon: nothing,
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: () => {
      const [top, bottom] = [Math.min(...lines.map((l) => l.top)), Math.max(...lines.map((l) => l.bottom))];
      return lines.map((line) => ({ ascends: line.top === top, descends: line.bottom === bottom }));
    },
  };
};

/** Sizes at 10 pt in millimetres (郵便番号・バーコードマニュアル, カスタマバーコードの寸法); 8 to 11.5 pt are allowed. */
const points = 9.5;
const scaled = (millimetres: number): number => (millimetres * points) / 10;
const size = { track: scaled(1.2), pitch: scaled(1.2), bar: scaled(0.6) };

/** Japan Post's customer barcode with its start, check digit and stop: 67 bars. @throws if the text is none */
export const drawCustomerBarcode = (text: string): Drawing => {
  const bars = japanpost({ bcid: "japanpost", text }, barsOnly());
  const width = (bars.length - 1) * size.pitch + size.bar;
  const path = bars.map(({ ascends, descends }, n) => {
    const [top, bottom] = [ascends ? 0 : size.track, descends ? size.track * 3 : size.track * 2];
    return `M${(n * size.pitch).toFixed(3)} ${top.toFixed(3)}h${size.bar.toFixed(3)}v${(bottom - top).toFixed(3)}h-${size.bar.toFixed(3)}z`;
  });
  const box = `0 0 ${width.toFixed(3)} ${(size.track * 3).toFixed(3)}`;
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><path d="${path.join("")}"/></svg>`, width };
};
