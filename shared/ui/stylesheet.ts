import tokens from "@digital-go-jp/design-tokens/dist/tokens-simple.css";
import base from "./css/base.css";
import blocks from "./css/blocks.css";
import buttons from "./css/buttons.css";
import forms from "./css/forms.css";
import layout from "./css/layout.css";
import media from "./css/media.css";
import publicPages from "./css/public.css";
import staff from "./css/staff.css";
import table from "./css/table.css";

const hexadecimal = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const css = [tokens, base, layout, buttons, forms, blocks, table, publicPages, staff, media].join("\n");
const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(css));
const fileName = `site-${hexadecimal(digest).slice(0, 16)}.css`;

/** The one style sheet: design tokens and our own rules. Its name holds its hash, so that browsers may keep it for ever. */
export const stylesheet = { css, fileName, href: `/assets/${fileName}` } as const;
