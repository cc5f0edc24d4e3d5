import { request } from "node:http";
import { waitLikeAPerson } from "./wait-like-a-person.ts";

const attribute = (input: string, name: string): string => new RegExp(`${name}="([^"]*)"`).exec(input)?.[1] ?? "";

interface Sent {
  /** Of the loopback: who asks from one address too often is told to wait. */
  readonly localAddress: string;
  readonly form?: URLSearchParams;
}

const send = (url: string, { localAddress, form }: Sent): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const options = form ? { localAddress, method: "POST", headers } : { localAddress };
    const sending = request(url, options, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (piece: string) => {
        body += piece;
      });
      answer.once("end", () =>
        (answer.statusCode ?? 500) < 400 ? resolve(body) : reject(new Error(`${url} answered ${answer.statusCode}`)),
      );
    });
    sending.once("error", reject);
    sending.end(form?.toString());
  });

/** Asks for a link to one's own page, as the form does that a person fills in. @returns when it was sent off */
export const askForSignIn = async (origin: string, email: string, localAddress = "127.0.0.1"): Promise<Date> => {
  const url = `${origin}/me/sign-in`;
  const page = await send(url, { localAddress });
  const hidden = [...page.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => input);
  const fields = hidden.map((input) => [attribute(input, "name"), attribute(input, "value")]);
  await waitLikeAPerson();
  const sentAt = new Date();
  await send(url, { localAddress, form: new URLSearchParams([...fields, ["email", email]]) });
  return sentAt;
};
