import { html } from "../pages/html.ts";
import { page } from "../pages/page.ts";
import { texts } from "../texts.ts";
import type { StaffPerson } from "./staff-person.ts";

const button = (person: StaffPerson) => html`<button class="wide" name="staffId" value="${person.staffId}">
${person.name}（${person.title}）</button>`;

const group = ([centreName, people]: readonly [string, readonly StaffPerson[]]) => html`<h2>${centreName}</h2>
${people.map(button)}`;

/** The sign-in page of the local OpenID provider: one button a sample person. */
export function peoplePage(people: readonly StaffPerson[]): string {
  const groups = Object.entries(Object.groupBy(people, ({ centreName }) => centreName));
  const content = html`<p>${texts.signIn.note}</p>
<form method="post">${groups.map(([name, members]) => group([name, members ?? []]))}</form>`;
  return page(texts.signIn.title, content);
}
