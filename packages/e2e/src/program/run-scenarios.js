import { makeContext } from "./context.js";
import { answers } from "./scenarios/answers.js";
import { breaks } from "./scenarios/breaks.js";
import { calls } from "./scenarios/calls.js";
import { clients } from "./scenarios/clients.js";
import { data } from "./scenarios/data.js";
import { limits } from "./scenarios/limits.js";
import { mocks } from "./scenarios/mocks.js";
import { retries } from "./scenarios/retries.js";

const scenarios = { ...calls, ...answers, ...retries, ...limits, ...breaks, ...clients, ...data, ...mocks };

/** What the program tries, in its order. */
export const scenarioNames = Object.keys(scenarios);

/**
 * Tries everything that packages are for, one scenario after the other.
 * @param packages as `import-packages.js` exports them
 * @param settings `baseUrl` of the scripted server, the `platform`, and the `versions` of the packages
 * @returns for each scenario whether it holds, and what is wrong or why it was not run
 */
export async function runScenarios(packages, settings) {
  const outcomes = [];
  for (const [index, [scenario, attempt]] of Object.entries(scenarios).entries())
    outcomes.push({ scenario, ...(await outcomeOf(attempt, makeContext(packages, settings, index))) });
  return outcomes;
}

async function outcomeOf(attempt, context) {
  try {
    // A scenario that the platform cannot have by nature says why.
    const notRun = await attempt(context);
    return { ok: true, said: notRun === undefined ? "" : `not run: ${notRun}` };
  } catch (error) {
    return { ok: false, said: `${error?.message ?? error}` };
  }
}
