import { offerPayload } from "../../../shared/domain/capability-link.ts";
import type { Delivery } from "../../../shared/domain/delivery.ts";
import { jstDate } from "../../../shared/domain/times.ts";
import { signPayload } from "../../../shared/http/signed-link.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page } from "../../../shared/http/web-response.ts";
import type { Dependencies } from "./dependencies.ts";
import { isDone, MyPage } from "./my-page.tsx";
import { ownSession } from "./own-session.ts";

/** わたしのページ. */
export const ownPageRoutes = (deps: Dependencies) => {
  const show: WebRoute = async (request) => {
    const { ids, csrf } = await ownSession(deps, request);
    const answerHref = answerHrefs(await deps.linkKey());
    const done = request.query.get("done");
    const props = { csrf, answerHref, today: jstDate(deps.clock()), done: isDone(done) ? done : undefined };
    return page(<MyPage {...(await deps.readOwnPage(ids))} {...props} />);
  };
  return { show };
};

/** The person's own links to answer the items of a digest. */
const answerHrefs =
  (key: string) =>
  ({ centreId, seniorId, cycle }: Delivery, n: number): string =>
    `/o/${signPayload(key, offerPayload({ centreId, seniorId, cycle, n }))}`;
