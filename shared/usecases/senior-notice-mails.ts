import { unsubscribePayload } from "../domain/capability-link.ts";
import { hasConsent, type Senior } from "../domain/senior.ts";
import { confirmSeniorMessage, signInMessage, stopMessage } from "../text/notices.ts";
import type { NoticeComposer, NoticeMailsDeps } from "./notice-mail.ts";

const fullName = ({ name }: Senior): string => `${name.familyName} ${name.givenName}`;

/** A family may share an address: one mail for each of them. */
const seniorsWith = async ({ centres, seniors }: NoticeMailsDeps, email: string): Promise<Senior[]> =>
  seniors.listByEmail(
    (await centres.list()).map(({ centreId }) => centreId),
    email,
  );

/** To the address that is to be confirmed, which may be one that takes the place of the registered one. */
export const confirmSenior: NoticeComposer<"confirm_senior"> = async (deps, notice) => {
  const { centreId, seniorId, token, code } = notice;
  const senior = await deps.seniors.find(centreId, seniorId);
  const to = notice.email ?? senior?.email;
  if (!senior || to === undefined) return [];
  const centre = await deps.centres.get(centreId);
  const words = { url: `${deps.publicOrigin}/join/confirm/${token}`, code };
  return [{ to, centre, message: confirmSeniorMessage(centre, fullName(senior), words) }];
};

export const signInSeniors: NoticeComposer<"sign_in_requested"> = async (deps, { email, browserHash }) => {
  const known = (await seniorsWith(deps, email)).filter(({ emailConfirmedAt }) => emailConfirmedAt !== undefined);
  return Promise.all(
    known.map(async (senior) => {
      const { centreId, seniorId } = senior;
      const centre = await deps.centres.get(centreId);
      const purpose = "sign_in_senior";
      const { token, code, minutes } = await deps.issueLink({ purpose, subject: { centreId, seniorId }, browserHash });
      const words = { url: `${deps.publicOrigin}/me/sign-in/link/${token}`, code };
      const message = signInMessage(centre.areaName, fullName(senior), words, minutes);
      return { to: senior.email ?? email, centre, message };
    }),
  );
};

export const stopLink: NoticeComposer<"stop_requested"> = async (deps, { email }) => {
  const receiving = (await seniorsWith(deps, email)).filter((senior) => hasConsent(senior, "digest", "email"));
  return Promise.all(
    receiving.map(async (senior) => {
      const centre = await deps.centres.get(senior.centreId);
      const url = `${deps.publicOrigin}/u/${await deps.signLink(unsubscribePayload(senior))}`;
      return { to: senior.email ?? email, centre, message: stopMessage(centre, fullName(senior), url) };
    }),
  );
};
