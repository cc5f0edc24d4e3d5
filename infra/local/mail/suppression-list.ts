import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { Authorize } from "../engines/authorization.ts";

/** Addresses to which the account sends nothing, kept on disk. */
export interface SuppressionList {
  has(address: string): boolean;
  add(address: string, reason: string): void;
  /** False if it was not there. */
  remove(address: string): boolean;
}

const entriesSchema = z.record(z.string(), z.string());

export function openSuppressionList(file: string): SuppressionList {
  const entries = new Map(
    Object.entries(existsSync(file) ? entriesSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : {}),
  );
  const keyOf = (address: string): string => address.trim().toLowerCase();
  function save(): void {
    writeFileSync(`${file}.new`, JSON.stringify(Object.fromEntries(entries), null, 2));
    renameSync(`${file}.new`, file);
  }
  return {
    has: (address) => entries.has(keyOf(address)),
    add(address, reason) {
      entries.set(keyOf(address), reason);
      save();
    },
    remove(address) {
      const removed = entries.delete(keyOf(address));
      if (removed) save();
      return removed;
    },
  };
}

const putSchema = z.object({ EmailAddress: z.string().min(3), Reason: z.enum(["BOUNCE", "COMPLAINT"]) });

/** Where SES v2 keeps its list. */
export const suppressionPath = "/v2/email/suppression/addresses";

interface Answer {
  readonly status: number;
  readonly error?: string;
}

const done: Answer = { status: 200 };

/** SES v2's `PutSuppressedDestination` and `DeleteSuppressedDestination`. */
export function suppressionEndpoint(list: SuppressionList, authorize: Authorize) {
  function answerTo({ method, url = "", headers }: IncomingMessage, body: Buffer): Answer {
    const deletes = method === "DELETE";
    const action = deletes ? "ses:DeleteSuppressedDestination" : "ses:PutSuppressedDestination";
    if (authorize(headers.authorization, [{ action }])) return { status: 403, error: "AccessDeniedException" };
    if (deletes) {
      const address = decodeURIComponent(url.slice(suppressionPath.length + 1));
      return list.remove(address) ? done : { status: 404, error: "NotFoundException" };
    }
    const { success, data } = putSchema.safeParse(JSON.parse(body.toString("utf8")));
    if (!success) return { status: 400, error: "BadRequestException" };
    list.add(data.EmailAddress, data.Reason);
    return done;
  }

  return (request: IncomingMessage, response: ServerResponse, body: Buffer): void => {
    const { status, error } = answerTo(request, body);
    response.writeHead(status, { "content-type": "application/json", ...(error && { "x-amzn-errortype": error }) });
    response.end(error ? JSON.stringify({ message: error }) : "{}");
  };
}
