import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser } from "playwright-core";

export interface TestBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Starts the Chromium that comes with the npm package `@sparticuz/chromium`, so that nothing needs to be installed.
 * It unpacks into a temporary folder of its own (the package would reuse a half-unpacked browser that it finds), and
 * Japanese text is drawn with BIZ UDGothic from npm. Without a language of UTF-8 it sends a file with a Japanese name empty.
 */
export const startBrowser = async (): Promise<TestBrowser> => {
  const folder = mkdtempSync(join(tmpdir(), "ikigai-browser-"));
  const before = { ...process.env };
  // The package unpacks the shared libraries that Chromium needs only where it believes to be on Lambda.
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" });
  const { default: chromium } = await import("@sparticuz/chromium");
  const { chromium: playwright } = await import("playwright-core");
  const executablePath = await chromium.executablePath();
  const browserEnvironment = { ...process.env, LANG: "C.UTF-8", FONTCONFIG_FILE: writeFontConfiguration(folder) };
  process.env = before;
  const browser = await playwright.launch({
    executablePath,
    args: browserArguments,
    env: definedOnly(browserEnvironment),
    headless: true,
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/**
 * Not the package's own list: it is for one page in a Lambda (one process for all, no web security), where a second
 * person's window ends the browser, and where a page may do what no visitor's browser allows.
 */
const browserArguments = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

const definedOnly = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));

const writeFontConfiguration = (folder: string): string => {
  const fonts = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/biz-udgothic/package.json"));
  const cache = join(folder, "font-cache");
  mkdirSync(cache);
  const file = join(folder, "fonts.conf");
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`,
  );
  return file;
};
