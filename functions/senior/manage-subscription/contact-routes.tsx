import type { Channel, Senior } from "../../../shared/domain/senior.ts";
import { hostCookie } from "../../../shared/http/cookies.ts";
import { parseForm, type Typed } from "../../../shared/http/field-errors.ts";
import { rateLimit } from "../../../shared/http/rate-limit.ts";
import { channelQuestion, contactQuestion } from "../../../shared/http/senior-form/contact-questions.ts";
import { typedAnswers } from "../../../shared/http/senior-form/typed-answers.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import type { WebRequest } from "../../../shared/http/web-request.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import { consentTextVersion } from "../../../shared/text/consents.ts";
import type { FieldError } from "../../../shared/ui/field-error.ts";
import { browserHashOf } from "../../../shared/usecases/link-keys.ts";
import { ChangePage } from "./change-page.tsx";
import { confirmMinutes, confirmNonceCookie } from "./confirm-routes.tsx";
import type { Dependencies } from "./dependencies.ts";
import { type Own, ownSession } from "./own-session.ts";

/** How digests come and where to: a new e-mail address counts once it is confirmed, everything else at once. */
export const contactRoutes = (deps: Dependencies) => {
  const own = async (request: WebRequest) => {
    const session = await ownSession(deps, request);
    const senior = await deps.seniors.get(session.ids.centreId, session.ids.seniorId);
    return { session, senior };
  };

  const askChannel: WebRoute = async (request) => {
    const { session, senior } = await own(request);
    return channelPage(deps, session, senior, typedAnswers(senior), []);
  };

  const answerChannel: WebRoute = async (request) => {
    const { session, senior } = await own(request);
    const { values, errors, typed } = parseForm(channelQuestion, request.form());
    if (!values) return channelPage(deps, session, senior, typed, errors);
    return contactPage(deps, session, senior, values.channel, typedAnswers(senior), []);
  };

  const askContact: WebRoute = async (request) => {
    const { session, senior } = await own(request);
    return contactPage(deps, session, senior, senior.channel, typedAnswers(senior), []);
  };

  const answerContact: WebRoute = async (request) => {
    const { session, senior } = await own(request);
    const channel = parseForm(channelQuestion, request.form()).values?.channel ?? senior.channel;
    const { values, errors, typed } = parseForm(contactQuestion(channel), request.form());
    if (!values) return contactPage(deps, session, senior, channel, typed, errors);
    const { email, phone, cityBlock, buildingNameEtc } = values;
    const isNew = email !== undefined && (email !== senior.email || senior.emailConfirmedAt === undefined);
    const block = cityBlock === undefined ? {} : { cityBlock, buildingNameEtc: buildingNameEtc ?? "" };
    await deps.change({
      senior: session.ids,
      changed: { phone, address: { ...senior.address, ...block }, ...(isNew ? {} : { channel }) },
      consentTextVersion,
    });
    return isNew ? confirmAddress(deps, request, session, email) : redirect("/me?done=changed");
  };

  const confirmAgain: WebRoute = async (request) => {
    const { session, senior } = await own(request);
    return senior.email ? confirmAddress(deps, request, session, senior.email) : redirect("/me");
  };

  return { askChannel, answerChannel, askContact, answerContact, confirmAgain };
};

const hour = 3600;

const confirmAddress = async (
  deps: Dependencies,
  request: WebRequest,
  { ids }: Own,
  email: string,
): Promise<WebResponse> => {
  const limit = rateLimit(deps);
  await limit({ bucket: "senior-change-mail-ip", identity: request.clientIp, uses: 30, windowSeconds: hour });
  await limit({ bucket: "senior-contact", identity: email, uses: 5, windowSeconds: hour });
  const nonce = deps.random.token();
  await deps.sendConfirmation({
    senior: ids,
    email,
    replaces: true,
    browserHash: browserHashOf(nonce),
    noticeId: deps.newId(),
  });
  return redirect("/me/confirm", [hostCookie(confirmNonceCookie, nonce, { maxAgeSeconds: confirmMinutes * 60 })]);
};

const channelPage = async (
  deps: Dependencies,
  { csrf }: Own,
  { centreId }: Senior,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<WebResponse> => {
  const props = { name: "channel", context: {}, desk: await deps.centres.get(centreId), csrf, typed, errors } as const;
  return page(<ChangePage {...props} />, { status: errors.length > 0 ? 422 : 200 });
};

const contactPage = async (
  deps: Dependencies,
  { csrf }: Own,
  { centreId, address }: Senior,
  channel: Channel,
  typed: Typed,
  errors: readonly FieldError[],
): Promise<WebResponse> => {
  const townWords = address.prefecture + address.cityAndCounty + address.streetAddress;
  const desk = await deps.centres.get(centreId);
  const props = { name: "contact", context: { channel, townWords }, kept: { channel }, desk, csrf } as const;
  return page(<ChangePage {...props} typed={typed} errors={errors} />, { status: errors.length > 0 ? 422 : 200 });
};
