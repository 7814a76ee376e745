import type { PageMatch, SiteProfile } from '../profile';
import type { PageState } from '../snapshot';
import { any, type Context, firstMatch, hit, regex, withShadows } from './hook';

const says = (pattern: string | undefined, text: string) =>
  pattern === undefined || !!regex(pattern)?.test(text);

/** Does the address (without its host) belong to the desk? */
function fits({ path, query, hash, exclude = [] }: PageMatch, url: URL): boolean {
  const whole = url.pathname + url.search + url.hash;
  return (
    says(path, url.pathname) &&
    says(query, url.search) &&
    says(hash, url.hash) &&
    !exclude.some((pattern) => says(pattern, whole))
  );
}

/** Does `url` match a host pattern such as `https://*.example.com/*`? Paths other than `/*` are not used. */
function onHost(pattern: string, url: URL): boolean {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (!scheme || !host || (scheme === '*' ? !/^https?:$/.test(url.protocol) : `${scheme}:` !== url.protocol))
    return false;
  if (host === '*' || host === url.hostname || host === url.host) return true;
  return host.startsWith('*.') && `.${url.hostname}`.endsWith(host.slice(1));
}

/** Is this address a chat desk of that profile? */
export function onDesk(profile: SiteProfile, address: string): boolean {
  const url = new URL(address);
  return profile.match.some((match) => match.hosts.some((host) => onHost(host, url)) && fits(match, url));
}

/** The documents and shadow roots that hold the desk; empty while its frame is not there. */
export function rootsOf(
  doc: Document,
  profile: SiteProfile,
): { roots: ParentNode[]; walkShadows: boolean; index: number } {
  for (const [index, { steps, walkShadows = false }] of (profile.root ?? []).entries()) {
    let root: ParentNode | null | undefined = doc;
    for (const step of steps) {
      try {
        // `contentDocument` is null for a frame of another origin, which no profile can reach.
        root =
          'frame' in step
            ? root?.querySelector<HTMLIFrameElement>(step.frame)?.contentDocument
            : root?.querySelector(step.shadow)?.shadowRoot;
      } catch {
        // Bad CSS: this alternative finds nothing, and `root` shows as lost.
        root = undefined;
      }
    }
    if (root) return { roots: walkShadows ? withShadows(root) : [root], walkShadows, index };
  }
  return { roots: profile.root ? [] : [doc], walkShadows: false, index: -1 };
}

/** Why the page is no working desk, as far as it says so. */
export function stateOf(context: Context): PageState | undefined {
  const { doc, profile, roots } = context;
  const { pathname, search, hash } = new URL(doc.URL);
  for (const mark of profile.states ?? []) {
    const found =
      mark.css === undefined
        ? mark.url !== undefined
        : firstMatch(context, roots, { visible: true, ...mark }) !== undefined;
    if (found && says(mark.url, pathname + search + hash)) {
      hit(context, 'states');
      return mark.state;
    }
  }
  if (!onDesk(profile, doc.URL)) return 'elsewhere';
  return profile.present && !any(context, 'present', [doc, ...roots]) ? 'elsewhere' : undefined;
}
