import { setTimeout as sleep } from "node:timers/promises";

/** Longer than the shortest time in which the site believes that a person filled in a form. */
const likeAPersonMs = 3_500;

const attribute = (input: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? "";

/** Asks for a link to one's own page, as the form does that a person fills in. @returns when it was sent off */
export const askForSignIn = async (origin: string, email: string): Promise<Date> => {
  const page = await (await fetch(`${origin}/me/sign-in`)).text();
  const hidden = [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  const fields = hidden.map((input) => [attribute(input, "name"), attribute(input, "value")]);
  await sleep(likeAPersonMs);
  const sentAt = new Date();
  await fetch(`${origin}/me/sign-in`, { method: "POST", body: new URLSearchParams([...fields, ["email", email]]) });
  return sentAt;
};
