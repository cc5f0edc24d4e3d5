import type { RouteKey } from "../../../shared/contract/routes.ts";
import { StaffSignInRefused } from "../../../shared/domain/errors.ts";
import { staffAuditEntry } from "../../../shared/domain/staff-audit.ts";
import type { Clock } from "../../../shared/domain/times.ts";
import { clearCookie, hostCookie, hostCookieName } from "../../../shared/http/cookies.ts";
import { createSession, endSession } from "../../../shared/http/session.ts";
import type { StaffGuard } from "../../../shared/http/staff-guard.ts";
import type { WebRoute } from "../../../shared/http/web-handler.ts";
import { page, redirect, type WebResponse } from "../../../shared/http/web-response.ts";
import type { AccessRepository } from "../../../shared/ports/access-repository.ts";
import type { AuditTrail } from "../../../shared/ports/audit-trail.ts";
import type { CentreRepository } from "../../../shared/ports/centre-repository.ts";
import type { Random } from "../../../shared/ports/random.ts";
import type { StaffSignIn } from "../../../shared/ports/staff-sign-in.ts";
import { beginStaffSignIn } from "../../../shared/usecases/begin-staff-sign-in.ts";
import { completeStaffSignIn } from "../../../shared/usecases/complete-staff-sign-in.ts";
import { type RefusalReason, RefusedPage, SignInPage } from "./page.tsx";

interface Dependencies {
  readonly signIn: StaffSignIn;
  readonly guard: StaffGuard;
  readonly access: AccessRepository;
  readonly centres: Pick<CentreRepository, "find">;
  readonly audit: AuditTrail;
  readonly random: Random;
  readonly clock: Clock;
}

/** Names the browser that began a sign-in; Lax, because it must come along when the provider sends the browser back. */
const browserCookie = "staff-sign-in";

export const createRoutes = (deps: Dependencies): Record<RouteKey<"staff/sign-in-staff">, WebRoute> => ({
  "GET /staff/sign-in": async ({ query }) => page(<SignInPage signedOut={query.has("out")} />),
  "GET /staff/sign-in/start": async () => {
    const secret = deps.random.token();
    const address = await beginStaffSignIn(deps)(secret);
    return redirect(address, [hostCookie(browserCookie, secret, { maxAgeSeconds: 600, sameSite: "Lax" })]);
  },
  "GET /staff/callback": async (request) => {
    const secret = request.cookies.get(hostCookieName(browserCookie));
    const staff = await completeStaffSignIn(deps)(secret, request.query).catch(refusalOf);
    if ("refused" in staff) return refusedPage(staff.refused);
    await endSession(deps, "staff", request);
    return redirect("/staff", [await createSession(deps, "staff", staff), clearCookie(browserCookie)]);
  },
  "POST /staff/sign-out": async (request) => {
    const { staff } = await deps.guard(request, "submission.read");
    const record = { kind: "session", id: staff.staffId } as const;
    await deps.audit.record(staffAuditEntry(staff, deps.clock().toISOString(), { action: "session.sign_out", record }));
    return redirect("/staff/sign-in?out", [await endSession(deps, "staff", request)]);
  },
});

const refusalOf = (error: unknown): { refused: RefusalReason } => {
  if (error instanceof StaffSignInRefused) return { refused: error.reason };
  throw error;
};

const refusedPage = (reason: RefusalReason): WebResponse =>
  page(<RefusedPage reason={reason} />, { status: 403, cookies: [clearCookie(browserCookie)] });
