import { z } from "zod";
import type { Centre } from "../domain/centre.ts";
import type { MailContent } from "../domain/mail-content.ts";
import type { Notice } from "../domain/notice.ts";
import type { Clock } from "../domain/times.ts";
import type { AccessRepository } from "../ports/access-repository.ts";
import type { Logger } from "../ports/logger.ts";
import type { Mailer } from "../ports/mailer.ts";
import type { NoticeMessage } from "../text/notices.ts";
import type { NoticeMail, NoticeMailsDeps } from "./notice-mail.ts";
import { noticeMails } from "./notice-mails.ts";

interface SendNoticeDeps extends NoticeMailsDeps {
  readonly access: Pick<AccessRepository, "add" | "put" | "find" | "remove">;
  readonly mailer: Mailer;
  readonly render: (message: NoticeMessage, centre: Centre) => MailContent;
  readonly clock: Clock;
  readonly logger: Logger;
}

const minute = 60_000;
/** Longer than the function may run, shorter than the queue waits before it brings a message back. */
const lease = 2 * minute;
/** Longer than a message can stay in the queue. */
const remembered = 15 * 24 * 60 * minute;

const markSchema = z.object({ state: z.enum(["sending", "sent"]) });

const deliver = async ({ mailer, render }: SendNoticeDeps, noticeId: string, mail: NoticeMail): Promise<string> => {
  const { outcome } = await mailer.send({
    ...render(mail.message, mail.centre),
    from: { name: mail.centre.name },
    to: mail.to,
    replyTo: mail.centre.email,
    tags: { notice: noticeId },
  });
  return outcome;
};

/** Whether it is worth another try. A doubled confirmation is a lesser evil than a lost one, so doubt is. */
const tryAgain: ReadonlySet<string> = new Set(["throttled", "unreachable", "ambiguous"]);

/**
 * Sends the mails of a notice. A message that comes twice is one mail: the notice's mark says that it is being sent, for
 * as long as this may take, and then that it was. After a crash the mark runs out and the mail is sent.
 * @throws if it should be tried again later
 */
export const sendNotice =
  (deps: SendNoticeDeps) =>
  async (notice: Notice): Promise<void> => {
    const { access, clock, logger } = deps;
    const { noticeId, kind } = notice;
    const key = `notice#${noticeId}`;
    const until = (milliseconds: number) => new Date(clock().getTime() + milliseconds);
    if (!(await access.add(key, { state: "sending" }, until(lease)))) {
      if ((await access.find(key, markSchema))?.state === "sent") return;
      throw new Error("notice_is_being_sent");
    }
    const outcomes: string[] = [];
    for (const mail of await noticeMails(deps, notice)) outcomes.push(await deliver(deps, noticeId, mail));
    logger.info("notice_tried", { noticeId, kind, mails: outcomes.length, outcomes: outcomes.join(" ") });
    if (outcomes.some((outcome) => tryAgain.has(outcome))) {
      await access.remove(key);
      throw new Error("notice_not_accepted");
    }
    await access.put(key, { state: "sent" }, until(remembered));
  };
