import { homeTexts } from "../../../shared/text/public-pages.ts";
import { Layout } from "../../../shared/ui/layout.tsx";

/** Three doors: look for something, be told of it, offer something. */
export const HomePage = () => (
  <Layout title={homeTexts.title} area="public">
    <h1>{homeTexts.title}</h1>
    <p class="lead">{homeTexts.lead}</p>
    <ul class="doors">
      {homeTexts.doors.map(({ href, title, body }) => (
        <li key={href}>
          <a class="door" href={href}>
            <span class="door-title">{title}</span>
            <span class="door-body">{body}</span>
          </a>
        </li>
      ))}
    </ul>
    <h2>{homeTexts.registeredTitle}</h2>
    <ul class="link-list">
      <li>
        <a href="/me">{homeTexts.registeredLink}</a>
      </li>
      <li>
        <a href="/organizations/sign-in">{homeTexts.organizationLink}</a>
      </li>
    </ul>
    <h2>{homeTexts.phoneTitle}</h2>
    <p>{homeTexts.phoneBody}</p>
    <p>
      <a class="stand-alone" href="/about#desks">
        {homeTexts.phoneLink}
      </a>
    </p>
  </Layout>
);
