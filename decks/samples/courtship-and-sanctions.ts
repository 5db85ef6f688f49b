import { briefing } from './sample.ts'

export const COURTSHIP_AND_SANCTIONS = briefing({
  file: 'japan-from-courtship-to-sanctions.md',
  title: 'Japan and Russia: from courtship to sanctions',
  source: '“Russo-Japanese ties and Tokyo’s pro-Ukrainian stance”, Muhammad Ali Ehsan, The Express Tribune, 27 November 2022',
  published: '2022-11-27',
  body: `
## Two wars and four islands

Japan and Russia went to war twice in the 20th century. Japan won territory from Russia in the war of 1904–05. The Soviet Union won territory from Japan in 1945. In the last days of the Second World War the Soviet Union annexed the four southernmost Kuril Islands, and Japan still claims them.

Trade between Japan and Russia grew in the 2000s. In 2005 the military budgets of Japan and China were almost equal. By November 2022 the Chinese budget was five times the size of the Japanese budget.

## The years of Shinzo Abe

Shinzo Abe became prime minister of Japan for the second time in December 2012. His government wanted a peace treaty with Russia and the return of the islands. Abe met President Vladimir Putin 27 times before he left office in 2020. More than 200 Japanese business projects were started in Russia under Abe, among them Sakhalin-1 and Sakhalin-2.

When Russia annexed Crimea in 2014, Japan’s criticism was milder than that of the other members of the Group of Seven (G7). In July 2020 Russia amended its constitution to prohibit the surrender of any territory. The amendment ended Japan’s hopes for the islands.

## The turn of 2022

In 2022 Prime Minister Fumio Kishida replaced Abe’s policy of close ties with a policy of sanctions against Russia. Japan joined the G7 sanctions, froze the assets of Russian officials and expelled eight Russian diplomats. The Japanese government gave Ukraine $100 million in emergency aid and lent Ukraine another $100 million.

Volodymyr Zelensky, the president of Ukraine, addressed the Japanese parliament by video link on 23 March 2022. By 24 March 2022 Japan had admitted 188 refugees from Ukraine. Japan had long been reluctant to accept refugees: since 1982 Japan has let fewer than one per cent of its applicants stay.

According to a survey of late February 2022, 77% of the Japanese public feared that the Russian invasion could encourage China to act against Taiwan. Japan will host the G7 summit in 2023.
`,
})
