import { briefing } from './sample.ts'

export const ASSERTIVE_JAPAN = briefing({
  file: 'japan-stands-up-to-russia.md',
  title: 'Japan stands up to Russia, March 2022',
  source: '“More Assertive Japan Stands Up to Russia Over Ukraine”, Voice of America, March 2022',
  published: null,
  body: `
## Equipment, not weapons

On 9 March 2022 Japan sent military equipment to Ukraine in an aircraft of its Self-Defense Forces. The cargo held bulletproof vests and helmets, but no weapons. Japan’s defence ministry called the mission the first of its kind. Japan’s pacifist constitution had kept the country out of foreign wars for decades.

The delivery was possible because of a change in 2014. In 2014 Prime Minister Shinzo Abe relaxed Japan’s ban on arms exports and permitted shipments that serve world peace. Abe also reinterpreted Japan’s constitution, which in theory allows Japanese troops to fight abroad for the first time since the Second World War.

## Pressure on Russia

In March 2022 Japan revoked Russia’s status as a most favoured nation in trade. In March 2022 Japan also imposed sanctions on Russian oligarchs and froze the assets of Russian banks. The government of Prime Minister Fumio Kishida gave Ukraine $100 million in humanitarian aid. In March 2022 Kishida shelved Japan’s peace treaty talks with Russia, which were meant to settle the dispute over four islands.

Japan did not ban Russian oil. In 2021 Russia supplied about 9% of Japan’s natural gas and 4% of Japan’s oil.

## A shift in policy

Abe, who resigned in 2020, had tried to improve Japan’s relations with Russia. In 2022 Kishida moved Japan away from Abe’s approach. Corey Wallace, a lecturer at Kanagawa University, said that Japan was only returning to the status quo, because relations with Russia had never been good.

A poll by the newspaper Yomiuri Shimbun found that 82% of the Japanese public supported sanctions against Russia. Japan also eased the entry of Ukrainians who fled the war, although Japan had long been reluctant to take in refugees.

## The risks

Artyom Lukin, a professor in Vladivostok, expected lasting damage to relations between Japan and Russia. Lukin warned that Russia could hold more military exercises near Japan and could move closer to China.
`,
})
