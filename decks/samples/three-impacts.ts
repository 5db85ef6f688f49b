import { briefing } from './sample.ts'

export const THREE_IMPACTS = briefing({
  file: 'three-effects-of-the-war-on-japans-russia-policy.md',
  title: 'Three effects of the war in Ukraine on Japan’s Russia policy',
  source: '“The impact on Japanese-Russian relations”, Mercy Kuo’s interview with Jeffrey Hornung, The Diplomat, 2022',
  published: null,
  body: `
Jeffrey Hornung, a senior political scientist at the RAND Corporation, names three ways in which the war in Ukraine changed Japan’s policy towards Russia.

## The islands

For about ten years Japan, led by Prime Minister Shinzo Abe, had sought a settlement with Russia over the Southern Kuril Islands, which Japan calls the Northern Territories. Japan’s Diplomatic Blue Book of 2022 abandoned the conciliatory language of that decade and stated that Russia occupies the four islands illegally. The Blue Book had not used the phrase since 2003. In 2022 Russia formally ended the peace treaty talks because it regarded Japan as hostile.

## The strategy against China

Japanese planners had hoped that a peace treaty would keep Russia from joining China against Japan. In 2022 Japan imposed sanctions on Russian banks, on Russian companies and on President Vladimir Putin himself, and so gave up its hope of separating Russia from China. Japan now fears that an isolated Russia will move closer to China.

## The economy

Over many years Japan put money into the Russian Far East. Abe attended the Eastern Economic Forum in Vladivostok several times. Most of these economic ties collapsed after Japan withdrew from Russia in 2022.

## A more active Japan

Japan introduced the concept of a Free and Open Indo-Pacific in 2016. The concept unites Japan’s support for free trade, democracy, human rights and the rule of law. Many countries, the United States among them, have made the concept their own.

Before 2022 Japan rarely used sanctions in its foreign policy. In 2022 Japan instead joined the Group of Seven (G7) in sanctioning Russia. Japan also sent Ukraine body armour, helmets, masks and protective clothing. The delivery was the first of military equipment from Japan to a country at war, and Japan’s constitution had made such deliveries difficult.

## The nuclear question

In 2022 former Prime Minister Abe proposed that Japan should share nuclear weapons with the United States. Prime Minister Fumio Kishida rejected the proposal, and Japan’s nuclear policy did not change. Japan was rewriting its National Security Strategy at the time of the interview.
`,
})
