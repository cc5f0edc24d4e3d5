import { simpleParser } from "mailparser";
import type { LocalCloud } from "../local-cloud.ts";
import type { CaughtMail, MailJournal } from "../mail/mail-journal.ts";
import { texts } from "../texts.ts";
import { Html, html } from "./html.ts";
import { page } from "./page.ts";

const words = texts.inbox;

/** So many mails are listed, newest first. */
const listed = 200;

const tokyoTime = new Intl.DateTimeFormat("ja-JP", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Tokyo",
});

async function mailRow(mail: CaughtMail): Promise<Html> {
  const { subject = "" } = await simpleParser(mail.raw, { skipHtmlToText: true, skipTextToHtml: true });
  const tags = Object.entries(mail.tags).map(([name, value]) => html`${name}=${value} `);
  return html`<tr><td>${tokyoTime.format(new Date(mail.acceptedAt))}</td><td>${mail.destinations.join(", ")}</td>
<td><a href="/__local/mails/${mail.messageId}">${subject}</a></td><td>${tags}</td></tr>`;
}

async function mailTable(mails: MailJournal): Promise<Html> {
  const newest = mails.list().toReversed().slice(0, listed);
  if (newest.length === 0) return html`<p>${words.none}</p>`;
  const rows = await Promise.all(newest.flatMap(({ messageId }) => mails.read(messageId) ?? []).map(mailRow));
  return html`<table><thead><tr><th>${words.time}</th><th>${words.to}</th><th>${words.subject}</th><th>${words.tags}</th>
</tr></thead><tbody>${rows}</tbody></table>`;
}

const scheduleButton = (id: string) =>
  html`<form method="post" action="/__local/schedules/${id}"><p>${id} <button>${words.fire}</button></p></form>`;

/** All mails, and what else there is to try. */
export async function inboxPage(cloud: LocalCloud, mails: MailJournal): Promise<string> {
  return page(
    words.title,
    html`<p>${words.intro}</p>${await mailTable(mails)}
<h2>${words.otherPages}</h2>
<p><a href="/">${words.publicSite}</a></p>
<p><a href="/staff">${words.staffPortal}</a></p>
<h2>${words.clock}</h2><p>${tokyoTime.format(cloud.now())}　${words.hours}</p>
<form method="post" action="/__local/clock"><p><button>${words.nextMorning}</button></p></form>
<h2>${words.schedules}</h2>${cloud.scheduleIds.map(scheduleButton)}
<h2>${words.functions}</h2><ul>${cloud.functionNames.map((name) => html`<li>${name}</li>`)}</ul>`,
  );
}

/** An address in a plain text, up to the first character that cannot be part of one. */
const address = /https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+/g;

/** Plain text whose addresses can be pressed, as mail programs show it. */
function withLinks(text: string): Html {
  const addresses = [...text.matchAll(address)].map(([found]) => html`<a href="${found}">${found}</a>`);
  const between = text.split(address).map((part) => html`${part}`);
  return new Html(between.map((part, index) => part.markup + (addresses[index]?.markup ?? "")).join(""));
}

/** One mail: as text, as its HTML in a frame that runs nothing, and raw. */
export async function mailPage(mail: CaughtMail): Promise<string> {
  const { subject = "", text = "" } = await simpleParser(mail.raw, { skipHtmlToText: true, skipTextToHtml: true });
  const here = `/__local/mails/${mail.messageId}`;
  return page(
    subject,
    html`<p><a href="/__local/">${words.back}</a></p>
<p>${words.to}: ${mail.destinations.join(", ")}<br>${words.time}: ${tokyoTime.format(new Date(mail.acceptedAt))}</p>
<h2>${words.text}</h2><pre>${withLinks(text)}</pre>
<h2>${words.rendered}</h2>
<iframe title="${words.rendered}" src="${here}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<p><a href="${here}/raw">${words.raw}</a></p>`,
  );
}

/** The HTML part alone; links open outside of the frame. */
export async function mailHtml(mail: CaughtMail): Promise<string> {
  const { html: content } = await simpleParser(mail.raw, { skipTextToHtml: true });
  return `<base target="_blank">${content || ""}`;
}
