/** The package brings no declarations. */
declare module "opentype.js" {
  interface Font {
    /** 0 where the font has no glyph of this character. */
    charToGlyphIndex(character: string): number;
  }
  const opentype: { parse(buffer: ArrayBufferLike, options?: { lowMemory?: boolean }): Font };
  // biome-ignore lint/style/noDefaultExport: what the package exports
  export default opentype;
}
