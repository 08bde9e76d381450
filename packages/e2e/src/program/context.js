const init = {
  params: { path: { account_id: "023e105f4ecef8ad9ca31a8372d0c353", user_group_id: "7d0b0a5c" } },
  body: { name: "Größe 漢字 🦊" },
};

/** What a scenario has to work with: `index` keeps its requests apart from those of others. */
export function makeContext(packages, settings, index) {
  const urlOf = (script) => `${settings.baseUrl}/${script}/${index}`;
  const createClient = (script, options) =>
    packages.cloudflare.createClient({ apiToken: "t0ken-of-team", baseUrl: urlOf(script), ...options });
  return {
    ...packages,
    settings,
    init,
    urlOf,
    createClient,
    /** Calls the operation of Cloudflare: the script is what the server does. */
    call: (script, options, more) =>
      packages.cloudflare.updateUserGroup(createClient(script, options), { ...init, ...more }),
    /** What the server was asked by the scenario under a script: method, url below the script, headers, body. */
    seen: async (script) => (await fetch(`${settings.baseUrl}/~seen/${script}/${index}`)).json(),
  };
}
