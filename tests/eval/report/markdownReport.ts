import type { CaseResult } from '../caseResult.ts'
import type { Options } from '../options.ts'
import { barsSection } from './bars.ts'
import { confuserSection, confusionSection } from './confuserSection.ts'
import { costSection } from './costSection.ts'
import { hypothesisSection, seedSection, stratumSection, variantSection, withoutSection } from './oursSection.ts'
import { peerSection } from './peerSection.ts'

/** Seeds that settings may be chosen on; whatever is judged on them proves nothing. */
const DEVELOPMENT = 9

/** The whole report, in Markdown that reads as plain text. */
export function markdownReport(results: readonly CaseResult[], options: Options, minutes: number): string {
  return [
    intro(options, minutes),
    barsSection(results),
    variantSection(results),
    peerSection(results),
    stratumSection(results),
    confuserSection(results),
    hypothesisSection(results),
    withoutSection(results),
    confusionSection(results),
    seedSection(results),
    costSection(results),
    LIMITS,
  ]
    .filter((section) => section !== '')
    .join('\n\n')
    .concat('\n')
}

function intro({ seeds, profile, settings }: Options, minutes: number): string {
  const tuned = seeds.filter((seed) => seed <= DEVELOPMENT)
  const changed = Object.keys(settings).length > 0 ? ` Settings changed: \`${JSON.stringify(settings)}\`.` : ''
  const warning = tuned.length > 0 ? ` **Seeds ${tuned.join(', ')} were used for development: nothing here judges the detector.**` : ''
  return `# Evaluation

Results on synthetic data, made with beliefs like the detector's. They show that detector and generator agree, and how methods compare on the same files;
they are never field detection rates and must not be quoted as such.

Made by \`npm run eval\` in ${minutes.toFixed(0)} minutes. Cases: profile \`${profile}\`, seeds ${seeds.join(', ')}. Seeds 1 to ${DEVELOPMENT} were used for development,
and thresholds of the peers were set on them; the detector's settings were never chosen on the seeds 41 and above.${changed}${warning}
Strata and shares of confusers are those of \`seed/README.md\` and are not eased; rings of every size count, those of two stores too.

- **Pair F1, precision, recall**: over all pairs of stores; a pair is true when both are of one code-merchant ring, called when both stand in one ring that was called code merchant.
- **Rings ½, ⅘**: share of true rings of which one called ring holds at least half or four fifths of the stores while nine tenths of its own stores are of that ring.
- **Jaccard ½**: share of true rings for which a called ring has stores in common / stores in either ≥ .5. **Hidden ½**: rings ½ among rings without shared identifiers.
- **Ring precision**: share of called code-merchant rings of which at least half of the stores are of one true code-merchant ring; the others are **false**.
- **ARI, NMI**: adjusted Rand index and normalised mutual information over stores in a true or called ring, a store of no ring standing alone.
- **Gate**: share of the stores of true rings that the gate let through.`
}

const LIMITS = `## Limits

- Generator and detector were made by people who read the same reports. What the generator does not know (owners who mix trades, data that is wrong in ways nobody thought of), the detector was not tried on.
- No public figures exist for most shares in \`seed/README.md\`; they are assumptions, and so is every precision that depends on how many honest stores there are.
- Cases are of one size. Rings open once; gamblers have no sessions; the names of sites and outlets are as clean as the variant makes them.
- Four seeds a variant give a mean, not an interval: compare methods seed by seed.
- A peer with other parameters, or with somebody who knows it well, may do better than here.`
