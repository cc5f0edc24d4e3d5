import type { z } from "zod";
import type { RouteKey } from "../../../shared/contract/routes.ts";
import { offerLinkSchema, unsubscribeLinkSchema } from "../../../shared/domain/capability-link.ts";
import { NotFound } from "../../../shared/domain/errors.ts";
import type { Notice } from "../../../shared/domain/notice.ts";
import type { NewId } from "../../../shared/domain/times.ts";
import { parseForm, typedText } from "../../../shared/http/field-errors.ts";
import { formToken, judgeForm } from "../../../shared/http/form-guard.ts";
import { rateLimit } from "../../../shared/http/rate-limit.ts";
import { readSigned } from "../../../shared/http/signed-link.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { WorkQueue } from "../../../shared/ports/work-queue.ts";
import { stopTexts } from "../../../shared/text/offer.ts";
import type { answerOffer } from "../../../shared/usecases/answer-offer.ts";
import type { readOffer } from "../../../shared/usecases/read-offer.ts";
import type { unsubscribe } from "../../../shared/usecases/unsubscribe.ts";
import { answerSchema, stopSchema } from "./form.ts";
import { OfferPage } from "./offer-page.tsx";
import { type ReplyRoutesDeps, replyRoutes } from "./reply-routes.tsx";
import { StopPage, StopSentPage } from "./stop-page.tsx";
import { UnsubscribedPage, UnsubscribePage } from "./unsubscribe-page.tsx";

export interface AnswerOfferRoutesDeps extends ReplyRoutesDeps {
  readonly readOffer: ReturnType<typeof readOffer>;
  readonly answerOffer: ReturnType<typeof answerOffer>;
  readonly unsubscribe: ReturnType<typeof unsubscribe>;
  readonly centres: Pick<CentreRepository, "get">;
  readonly noticeQueue: WorkQueue<Notice>;
  readonly newId: NewId;
}

const hour = 3600;

export const createRoutes = (deps: AnswerOfferRoutesDeps): Record<RouteKey<"senior/answer-offer">, WebRoute> => {
  /** What a link carries; a forged or broken one leads nowhere, like one that never was. */
  const linkOf = async <T,>(request: WebRequest, schema: z.ZodType<T>): Promise<T> => {
    const link = readSigned(await deps.linkKey(), request.pathParameters.token ?? "", schema);
    if (!link) throw new NotFound();
    return link;
  };
  const stopPage = async (email: string, errors: { field: string; message: string }[]): Promise<WebResponse> =>
    page(<StopPage token={formToken(await deps.linkKey(), deps.clock)} email={email} errors={errors} />, {
      status: errors.length > 0 ? 422 : 200,
    });

  return {
    "GET /o/{token}": async (request) => {
      const offer = await deps.readOffer(await linkOf(request, offerLinkSchema));
      return page(<OfferPage offer={offer} path={request.path} />);
    },
    "POST /o/{token}": async (request) => {
      const link = await linkOf(request, offerLinkSchema);
      const { values } = parseForm(answerSchema, request.form());
      if (values) await deps.answerOffer(link, values.answer);
      return redirect(request.path);
    },
    "GET /u/{token}": async (request) => {
      const { centreId } = await linkOf(request, unsubscribeLinkSchema);
      return page(<UnsubscribePage centre={await deps.centres.get(centreId)} path={request.path} />);
    },
    // Also pressed by mail programs (RFC 8058): no cookie, no redirect, no token of the page.
    "POST /u/{token}": async (request) => {
      const centre = await deps.unsubscribe(await linkOf(request, unsubscribeLinkSchema));
      return page(<UnsubscribedPage centre={centre} />);
    },
    "GET /stop": () => stopPage("", []),
    "POST /stop": async (request) => {
      const form = request.form();
      const { values, errors, typed } = parseForm(stopSchema, form);
      const verdict = judgeForm(await deps.linkKey(), deps.clock, form);
      if (verdict === "robot") return page(<StopSentPage />);
      if (verdict === "too_fast")
        return stopPage(typedText(typed, "email"), [{ field: "email", message: stopTexts.tooFast }]);
      if (!values) return stopPage(typedText(typed, "email"), [...errors]);
      const limit = rateLimit(deps);
      await limit({ bucket: "stop-address", identity: request.clientIp, uses: 20, windowSeconds: hour });
      await limit({ bucket: "stop-email", identity: values.email, uses: 3, windowSeconds: hour });
      await deps.noticeQueue.send([{ kind: "stop_requested", noticeId: deps.newId(), email: values.email }]);
      return page(<StopSentPage />);
    },
    ...replyRoutes(deps),
  };
};
