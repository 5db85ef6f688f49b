import { briefing } from './sample.ts'

export const DELICATE_BALANCE = briefing({
  file: 'japans-balance-before-2018.md',
  title: 'Japan between Russia and Ukraine, 2014 to 2018',
  source:
    '“How to Make Sense of Japan’s Delicate Balance Between Russia and Ukraine”, Maria Shagina, Atlantic Council, 26 May 2018',
  published: '2018-05-26',
  body: `
## Reluctant sanctions

Russia annexed Crimea in 2014. Japan refused to recognise the annexation and imposed sanctions on Russia, but only after the United States had pressed for them. Japan published one list of targets, which named separatists from Crimea and eastern Ukraine. A second list named 23 Russian officials and was never published. Japan spared Russia’s energy and defence companies. Japan last tightened its sanctions in December 2014.

## Three reasons

Maria Shagina, a researcher at Ritsumeikan University, gives three reasons why Japan was so mild. The first reason is the territorial dispute. The Soviet Union occupied islands off the coast of Hokkaido in 1945, and Prime Minister Shinzo Abe hoped to recover them. The second reason is China. Japan did not want to drive Russia into an alliance with China. The third reason is North Korea. Japan expected Russia to help in talks about the North Korean nuclear programme.

According to Shagina, Japan’s sanctions were meant to deter China, not Russia. Japan feared that China could follow the example of Crimea and seize the Senkaku Islands in the East China Sea.

## Generous aid

Japan gave Ukraine $1.86 billion in aid between March 2014 and May 2018. Japan paid about $400 million directly into Ukraine’s budget. A loan of $1 billion without interest was meant for the Bortnychi sewage plant near Kyiv. In February 2018 Japan promised Ukraine another $3.6 million.

## Two audiences

Ukraine praises Japan as the only Asian country that imposed sanctions on Russia. China and India abstained when the United Nations voted on Crimea. South Korea and Singapore criticised Russia but imposed no sanctions.

In Ukraine, Japanese diplomats compare Crimea with the Northern Territories. In Tokyo, the Japanese government avoids the comparison because it does not want to offend Russia. In 2018 Japan also declined a British request to expel Russian diplomats over the poisoning of Sergei Skripal.
`,
})
