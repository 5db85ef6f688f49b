// What of mammoth is used here; its own declarations speak of Node.
interface Mammoth {
  convertToHtml(
    input: { readonly arrayBuffer: ArrayBuffer },
    options: { readonly styleMap: readonly string[]; readonly convertImage: unknown; readonly includeEmbeddedStyleMap: boolean },
  ): Promise<{ readonly value: string }>
  readonly images: { imgElement(make: () => Promise<{ readonly src: string }>): unknown }
}

declare const mammoth: Mammoth
export default mammoth
