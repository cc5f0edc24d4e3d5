import { Html, html } from "./html.ts";

const style = `
  :root { font: 18px/1.7 system-ui, sans-serif; color: #1a1a1c; background: #fff; }
  body { max-width: 84rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
  h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
  a { color: #0017c1; } a:focus-visible, button:focus-visible { outline: 4px solid #000; outline-offset: 2px; background: #ffd43d; color: #1a1a1c; }
  table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .5rem; border-bottom: 1px solid #b3b3b3; overflow-wrap: anywhere; }
  button { font: inherit; min-height: 48px; padding: .25rem 1.25rem; border: 1px solid #0017c1; border-radius: 8px; background: #fff; color: #0017c1; cursor: pointer; }
  .wide { width: 100%; text-align: left; padding: .75rem 1.25rem; margin: .25rem 0; }
  .note { color: #4d4d4d; } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; background: #f2f2f2; padding: 1rem; }
  .columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: 1.5rem; }
  .cards { list-style: none; margin: 0; padding: 0; } .cards li { border-top: 1px solid #b3b3b3; padding: .5rem 0; overflow-wrap: anywhere; }
  .cards p { margin: 0; } .cards a { display: inline-block; min-height: 48px; padding: .5rem 0; }
  iframe { width: 100%; height: 70vh; border: 1px solid #b3b3b3; }
`;

/** A page of the local runner: no script, all in one answer. */
export const page = (title: string, content: Html): string =>
  html`<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Html(style)}</style>
<body><main><h1>${title}</h1>${content}</main></body>
</html>`.markup;
