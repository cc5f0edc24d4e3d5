import type { RouteKey } from "../../../shared/contract/routes.ts";
import { unsubscribePayload } from "../../../shared/domain/capability-link.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import { type ReplyCode, readReplyCode } from "../../../shared/domain/reply-code.ts";
import type { Clock } from "../../../shared/domain/times.ts";
import { parseForm, typedFields, typedText } from "../../../shared/http/field-errors.ts";
import { guessLimit } from "../../../shared/http/guess-limit.ts";
import { signPayload } from "../../../shared/http/signed-link.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import type { Secret } from "../../../shared/ports/secret.ts";
import { replyTexts } from "../../../shared/text/reply.ts";
import type { answerReply } from "../../../shared/usecases/answer-reply.ts";
import type { Reply, readReply } from "../../../shared/usecases/read-reply.ts";
import { answerField, chosenAnswers, replyCodeFormSchema } from "./form.ts";
import { ReplyCodePage } from "./reply-code-page.tsx";
import { ReplyPage } from "./reply-page.tsx";

export interface ReplyRoutesDeps {
  readonly readReply: ReturnType<typeof readReply>;
  readonly answerReply: ReturnType<typeof answerReply>;
  readonly access: AccessRepository;
  readonly linkKey: Secret;
  readonly clock: Clock;
}

type ReplyRoute = Extract<RouteKey<"senior/answer-offer">, `${string} /reply` | `${string} /r/{code}`>;

/** Twenty wrong codes an hour: with 10,000 letters out, one in eight million guesses would be right. */
const guesses = { bucket: "reply-code", wrong: 20, windowSeconds: 3600 } as const;

const unknownCode = [{ field: "code", message: replyTexts.codeWrong }];

/** Answers to a letter or an SMS: the code is typed, or comes with the link. */
export const replyRoutes = (deps: ReplyRoutesDeps): Record<ReplyRoute, WebRoute> => {
  /** @throws TooManyRequests, NotFound */
  const replyTo = async (code: ReplyCode | undefined, clientIp: string): Promise<Reply> => {
    const guess = guessLimit(deps)({ ...guesses, identity: clientIp });
    await guess.assertOpen();
    try {
      if (!code) throw new NotFound();
      return await deps.readReply(code);
    } catch (error) {
      if (error instanceof NotFound) await guess.countWrong();
      throw error;
    }
  };
  const replyOf = (request: WebRequest): Promise<Reply> =>
    replyTo(readReplyCode(request.pathParameters.code ?? ""), request.clientIp);

  const show = async (
    request: WebRequest,
    reply: Reply,
    more: Partial<Parameters<typeof ReplyPage>[0]>,
    status = 200,
  ): Promise<WebResponse> => {
    const stopToken = signPayload(await deps.linkKey(), unsubscribePayload(reply.delivery));
    return page(<ReplyPage reply={reply} path={request.path} stopToken={stopToken} {...more} />, { status });
  };

  return {
    "GET /reply": async () => page(<ReplyCodePage />),
    "POST /reply": async (request) => {
      const { values, errors, typed } = parseForm(replyCodeFormSchema, request.form());
      const again = { typed: typedText(typed, "code") };
      if (!values) return page(<ReplyCodePage {...again} errors={errors} />, { status: 422 });
      try {
        await replyTo(values.code, request.clientIp);
      } catch (error) {
        if (error instanceof NotFound) return page(<ReplyCodePage {...again} errors={unknownCode} />, { status: 422 });
        throw error;
      }
      return redirect(`/r/${values.code}`);
    },
    "GET /r/{code}": async (request) =>
      show(request, await replyOf(request), { news: request.query.has("sent") ? "sent" : undefined }),
    "POST /r/{code}": async (request) => {
      const reply = await replyOf(request);
      const form = request.form();
      const chosen = chosenAnswers(
        reply.offers.map(({ n }) => n),
        form,
      );
      if (chosen.size === 0) {
        const errors = [{ field: answerField(firstOpen(reply)), message: replyTexts.nothingChosen }];
        return show(request, reply, { errors, typed: typedFields(form) }, 422);
      }
      const closed = await deps.answerReply(reply.delivery, chosen);
      if (closed.length > 0) return show(request, await replyOf(request), { news: "someClosed" }, 409);
      return redirect(`${request.path}?sent`);
    },
  };
};

/** The error leads to the first question that there is. */
const firstOpen = ({ offers }: Reply): number => offers.find(({ offer }) => offer.open)?.n ?? 0;
