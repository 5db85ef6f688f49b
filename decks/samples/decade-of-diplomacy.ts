import { briefing } from './sample.ts'

export const DECADE_OF_DIPLOMACY = briefing({
  file: 'japan-and-russia-2013-to-2024.md',
  title: 'Japan and Russia, 2013 to 2024',
  source:
    '“The Impact of Ukraine Conflict on Japan-Russia Relations”, Prerna Gandhi, Vivekananda International Foundation, 25 November 2024',
  published: '2024-11-25',
  body: `
## Abe’s opening to Russia

In April 2013 Shinzo Abe became the first Japanese prime minister in ten years to make an official visit to Russia. Abe changed Japan’s policy towards Russia from withholding investment until the islands dispute was settled to offering investment in order to settle it.

Abe proposed an eight-point plan for economic cooperation in Sochi in May 2016. The plan covered more than 60 projects. Japan hoped to invest US$ 9 billion, but the agreements of December 2016 were worth only US$ 2.6 billion. Abe took part in the Eastern Economic Forum from 2016 until he resigned. The foreign and defence ministers of Japan and Russia met regularly from 2017 to 2019.

## The islands

The Soviet Union and Japan negotiated a peace treaty in 1956. The Soviet Union offered to return Shikotan and Habomai, two of the four disputed islands. Under pressure from the United States, Japan rejected the Soviet offer in 1956. Etorofu and Kunashiri make up more than 93 per cent of the disputed land. In 2016 Russia deployed Bastion missiles on Etorofu and Bal missiles on Kunashiri.

## The break

Japan imposed only symbolic sanctions on Russia in March 2014. After Russia invaded Ukraine in February 2022, Japan replaced its symbolic sanctions with comprehensive sanctions. Japan froze the assets of Russian banks, banned new investment in Russia and stopped the export of luxury goods and semiconductors. On 21 March 2022 Russia’s foreign ministry suspended the peace treaty talks with Japan. Japan nevertheless kept its shares in two gas projects, Sakhalin-2 and Arctic LNG 2, and Russia remained Japan’s third largest supplier of liquefied natural gas.

## Defence

Russian and Chinese warships sailed around Japan’s main islands together for the first time in 2021. In December 2022 Japan published a new National Security Strategy and a new National Defense Strategy. Japan promised to raise its defence spending to 2% of its economic output by 2027. Prime Minister Fumio Kishida visited Ukraine in March 2023. In December 2023 Japan relaxed its rules on the transfer of defence equipment so that it could send Ukraine non-lethal aid.
`,
})
