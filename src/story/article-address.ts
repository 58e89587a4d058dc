/** One address for one article, however it was linked to. */

/** Parameters that say where a reader came from, and nothing about the page. */
const TRACKING =
  /^(?:utm_\w+|at_(?:medium|campaign|link\w*|custom\d|format|bbc_team|ptr_name)|ns_\w+|mc_[ce]id|mkt_tok|fb\w*clid|gclid|dclid|msclkid|yclid|twclid|igshid|ref|ref_src|ref_url|cmpid?|ito|smid|ocid|traffic_source|xtor|wt\.\w+|_hs\w+|ga_\w+|taid)$/i;

/** The address without fragment, credentials and tracking parameters. @throws where it is none */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** The same for two addresses of one page: no scheme, no `www.`, no slash at the end. @throws where it is no address */
export function addressKey(address: string): string {
  const url = new URL(withoutTracking(address));
  url.searchParams.sort();
  const host = url.hostname.replace(/^(?:www|m|amp)\./, '');
  return `${host}${url.port && `:${url.port}`}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}
