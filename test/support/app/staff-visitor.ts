import { staffTexts } from "../../../shared/text/staff.ts";
import type { App } from "./start-app.ts";
import type { Visitor } from "./visitor.ts";

/** Signs in at the desk through the local OpenID provider, as one of its sample people: `kita-reviewer`. */
export const signInStaff = async (visitor: Visitor, staffId: string): Promise<void> => {
  await visitor.visit("/staff/sign-in");
  await visitor.press(staffTexts.signIn);
  const person = visitor.page.locator(`button[value="${staffId}"]`);
  await Promise.all([visitor.page.waitForURL(/\/staff$/), person.click()]);
};

/** A staff member at work. */
export const staffVisitor = async (app: App, staffId: string): Promise<Visitor> => {
  const visitor = await app.visitor();
  await signInStaff(visitor, staffId);
  return visitor;
};
