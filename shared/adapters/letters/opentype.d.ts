/** The package brings no declarations; Node and the bundler agree on this file of it only. */
declare module "opentype.js/dist/opentype.mjs" {
  interface Font {
    /** 0 where the font has no glyph of this character. */
    charToGlyphIndex(character: string): number;
  }
  export function parse(buffer: ArrayBufferLike, options?: { lowMemory?: boolean }): Font;
}
