/** The bundler reads style sheets as text. */
declare module "*.css" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: what the bundler's text loader exports
  export default text;
}
