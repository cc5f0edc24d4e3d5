import { site } from "../text/site.ts";

export const Hidden = ({ name, value }: { name: string; value: string }) => (
  <input type="hidden" name={name} value={value} />
);

/** For public forms: when the form was shown (signed), and a field that only robots fill in. */
export const FormToken = ({ token }: { token: string }) => (
  <>
    <Hidden name="formToken" value={token} />
    <div class="honeypot" aria-hidden="true">
      <label for="website">{site.honeypotLabel}</label>
      <input id="website" name="website" type="text" tabIndex={-1} autocomplete="off" />
    </div>
  </>
);

/** For forms behind a sign-in: shows that the form came from a page of this session. */
export const CsrfToken = ({ token }: { token: string }) => <Hidden name="csrfToken" value={token} />;
