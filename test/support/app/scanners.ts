import type { Browser } from "playwright-core";

/** How programs that look mails through before their reader does name themselves. */
const scannerNames = [
  "Mozilla/5.0 (compatible; MSIE 9.0; Windows NT 6.1; Trident/5.0)",
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0 Safari/537.36",
  "BarracudaCentral/1.0",
  "curl/8.5.0",
  "",
] as const;

const mostRedirects = 5;

/** What a scanner saw at the end of a link. */
export interface ScannedLink {
  readonly status: number;
  readonly hasBody: boolean;
}

/** Follows a link as scanners do that run no scripts: with the head alone or the whole page, redirects and all. */
export const scan = async (url: string, method: "GET" | "HEAD", random: () => number): Promise<ScannedLink> => {
  const userAgent = scannerNames[Math.floor(random() * scannerNames.length)] ?? "";
  let target = url;
  for (let followed = 0; followed <= mostRedirects; followed += 1) {
    const answer = await fetch(target, { method, redirect: "manual", headers: { "user-agent": userAgent } });
    const body = await answer.text();
    const location = answer.headers.get("location");
    if (location === null) return { status: answer.status, hasBody: body !== "" };
    target = new URL(location, target).href;
  }
  throw new Error(`${url} is redirected for ever`);
};

/** Opens links one after the other in a browser that runs scripts and keeps cookies, as sandboxes of mail gateways do. */
export const scanInBrowser = async (browser: Browser, urls: readonly string[]): Promise<number[]> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const statuses: number[] = [];
  for (const url of urls) {
    const answer = await page.goto(url, { waitUntil: "networkidle" });
    statuses.push(answer?.status() ?? 0);
  }
  await context.close();
  return statuses;
};
