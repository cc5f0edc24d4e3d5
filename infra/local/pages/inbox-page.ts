import { simpleParser } from "mailparser";
import type { LocalCloud } from "../local-cloud.ts";
import type { CaughtMail, MailJournal } from "../mail/mail-journal.ts";
import type { CaughtSms } from "../sms/sms-journal.ts";
import { texts } from "../texts.ts";
import type { Handwork } from "./handwork.ts";
import { Html, html } from "./html.ts";
import { page } from "./page.ts";

const words = texts.inbox;

/** So many mails and SMS are listed, newest first. */
const listed = 100;

const tokyoTime = new Intl.DateTimeFormat("ja-JP", {
  dateStyle: "medium",
  timeStyle: "medium",
  timeZone: "Asia/Tokyo",
});

interface Card {
  /** ISO. */
  readonly at: string;
  readonly to: string;
  readonly content: Html;
}

const card = ({ at, to, content }: Card): Html =>
  html`<li><p class="note">${tokyoTime.format(new Date(at))}　${to}</p>${content}</li>`;

/** One of the four columns, newest first. */
const column = (title: string, total: number, cards: readonly Card[]): Html =>
  html`<section><h2>${title}（${total}）</h2>${
    cards.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="cards">${cards.map(card)}</ul>`
  }</section>`;

async function mailCard(mail: CaughtMail): Promise<Card> {
  const { subject = "" } = await simpleParser(mail.raw, { skipHtmlToText: true, skipTextToHtml: true });
  return {
    at: mail.acceptedAt,
    to: mail.destinations.join(", "),
    content: html`<p><a href="/__local/mails/${mail.messageId}">${subject}</a></p>`,
  };
}

const mailCards = (mails: MailJournal): Promise<Card[]> =>
  Promise.all(
    mails
      .list()
      .toReversed()
      .slice(0, listed)
      .flatMap(({ messageId }) => mails.read(messageId) ?? [])
      .map(mailCard),
  );

const smsCards = (texts: readonly CaughtSms[]): Card[] =>
  texts
    .toReversed()
    .slice(0, listed)
    .map(({ acceptedAt, to, text }) => ({
      at: acceptedAt,
      to,
      content: html`<pre>${withLinks(text)}</pre>`,
    }));

const handCards = (work: readonly Handwork[], channel: Handwork["channel"]): Card[] =>
  work
    .filter((one) => one.channel === channel)
    .map(({ since, to, path, state }) => ({
      at: since,
      to,
      content: html`<p><a href="${path}">${words.openAtDesk}</a>　${state}</p>`,
    }));

const scheduleButton = (id: string) =>
  html`<form method="post" action="/__local/schedules/${id}"><p>${id} <button>${words.fire}</button></p></form>`;

/** Mails, SMS, letters and calls side by side, and what else there is to try. */
export async function inboxPage(
  cloud: Pick<LocalCloud, "now" | "texts" | "scheduleIds" | "functionNames">,
  mails: MailJournal,
  work: readonly Handwork[],
): Promise<string> {
  const sms = await cloud.texts();
  const [letters, calls] = [handCards(work, "post"), handCards(work, "phone")];
  return page(
    words.title,
    html`<p>${words.intro}</p><div class="columns">
${column(words.mails, mails.list().length, await mailCards(mails))}${column(words.sms, sms.length, smsCards(sms))}
${column(words.letters, letters.length, letters)}${column(words.calls, calls.length, calls)}</div>
<p><a href="/staff/letters">${words.printLetters}</a></p>
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
