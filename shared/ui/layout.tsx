import type { ComponentChildren } from "preact";
import { areaNames, footerLinks, organizationNavigation, publicNavigation, site } from "../text/site.ts";
import { ErrorSummary } from "./error-summary.tsx";
import type { FieldError } from "./field-error.ts";
import { PhoneNumber } from "./phone-number.tsx";
import { stylesheet } from "./stylesheet.ts";

export type Area = "public" | "organization" | "staff";

interface NavigationLink {
  readonly href: string;
  readonly text: string;
}

/** The desk that answers the phone: a centre will do. */
export interface Desk {
  readonly name: string;
  readonly phone: string;
  readonly openingHours?: string;
}

interface LayoutProps {
  /** Of the page; the service's name is added. */
  readonly title: string;
  readonly area: Area;
  /** Links of the header; each area has its own unless a page brings others. */
  readonly nav?: readonly NavigationLink[] | undefined;
  /** Of the navigation link that is this page. */
  readonly current?: string | undefined;
  /** Shown as the summary at the top, which gets the focus; the title begins with 「エラー：」. */
  readonly errors?: readonly FieldError[] | undefined;
  /** Whose phone the header shows; without one it leads to the list of desks. */
  readonly desk?: Desk | undefined;
  /** Goes into the head: canonical link, JSON-LD. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

const navigation: Readonly<Record<Area, readonly NavigationLink[]>> = {
  public: publicNavigation,
  organization: organizationNavigation,
  staff: [],
};

const homes: Readonly<Record<Area, string>> = { public: "/", organization: "/organizations/home", staff: "/staff" };

/** A whole page: works without scripts, first on phones, nothing sticks, prints without navigation. */
export const Layout = ({ title, area, nav, current, errors = [], desk, head, children }: LayoutProps) => (
  <html lang="ja" class={area}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${errors.length > 0 ? site.errorPrefix : ""}${title}｜${site.name}`}</title>
      <link rel="stylesheet" href={stylesheet.href} />
      <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
      <meta name="format-detection" content="telephone=no" />
      {area === "public" ? null : <meta name="robots" content="noindex" />}
      {head}
    </head>
    <body>
      <a class="skip-link" href="#main">
        {site.skipLink}
      </a>
      <Header area={area} links={nav ?? navigation[area]} current={current} desk={desk} />
      <main id="main" class="main">
        {errors.length > 0 ? <ErrorSummary errors={errors} /> : null}
        {children}
      </main>
      <Footer desk={desk} />
    </body>
  </html>
);

interface HeaderProps {
  readonly area: Area;
  readonly links: readonly NavigationLink[];
  readonly current: string | undefined;
  readonly desk: Desk | undefined;
}

const Header = ({ area, links, current, desk }: HeaderProps) => (
  <header class="header">
    <div class="header-inner">
      <a class="brand" href={homes[area]}>
        <span class="brand-name">{site.name}</span>
        {areaNames[area] ? <span class="brand-area">{areaNames[area]}</span> : null}
      </a>
      <DeskLink desk={desk} />
    </div>
    {links.length > 0 ? (
      <nav class="navigation" aria-label={site.navigation}>
        <ul>
          {links.map(({ href, text }) => (
            <li key={href}>
              <a href={href} aria-current={href === current ? "page" : undefined}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    ) : null}
  </header>
);

const DeskLink = ({ desk }: { desk: Desk | undefined }) =>
  desk ? (
    <p class="desk">
      <span class="desk-name">{desk.name}</span> <PhoneNumber phone={desk.phone} />
    </p>
  ) : (
    <a class="desk" href="/about#desks">
      {site.findDesk}
    </a>
  );

const Footer = ({ desk }: { desk: Desk | undefined }) => (
  <footer class="footer">
    {desk ? (
      <p class="footer-desk">
        {site.deskLabel}：{desk.name} <PhoneNumber phone={desk.phone} /> {desk.openingHours}
      </p>
    ) : null}
    <nav aria-label={site.footerNavigation}>
      <ul class="footer-links">
        {footerLinks.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
    <p class="footer-name">{site.name}</p>
  </footer>
);
