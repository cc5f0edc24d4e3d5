import type { RouteKey } from "../../../shared/contract/routes.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { text } from "../../../shared/http/web-response.ts";

interface Assets {
  readonly stylesheet: { readonly css: string; readonly fileName: string };
  /** SVG. */
  readonly icon: string;
}

const forEver = "public, max-age=31536000, immutable";
const aWhile = "public, max-age=300";

/**
 * The style sheet and the icon. The name of the style sheet holds its hash: kept for ever. A page from before a release
 * asks for the one of then: it gets the present one, for a while.
 */
export const createRoutes = ({ stylesheet, icon }: Assets): Record<RouteKey<"public/serve-assets">, WebRoute> => ({
  "GET /assets/{file}": async ({ pathParameters: { file = "" } }) => {
    if (file === "icon.svg") return text(icon, "image/svg+xml", { "Cache-Control": aWhile });
    if (!/^site-[0-9a-f]{16}\.css$/.test(file)) throw new NotFound();
    const cache = file === stylesheet.fileName ? forEver : aWhile;
    return text(stylesheet.css, "text/css; charset=utf-8", { "Cache-Control": cache });
  },
});
