import { srgbProfile } from './colour-profile.ts';
import type { PdfObjects } from './pdf-objects.ts';

/** What the file says of itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** ISO 8601, UTC, to the second. */
  readonly createdAt: string;
  /** The program that made and wrote it. */
  readonly creator: string;
}

export interface ArchiveObjects {
  readonly metadata: number;
  readonly outputIntent: number;
}

/** Writes what PDF/A-3a and PDF/UA-1 ask of a file beside its pages: XMP metadata and the meaning of its colours. */
export function writeArchiveObjects(objects: PdfObjects, properties: DocumentProperties): ArchiveObjects {
  const profile = objects.putStream(srgbProfile(), { N: '3' });
  const outputIntent = objects.put(
    [
      '<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)',
      `/RegistryName(http://www.color.org)/DestOutputProfile ${profile} 0 R>>`,
    ].join(''),
  );
  // Metadata must be readable without a PDF library (PDF/A-3 6.6.2.1): not deflated.
  const metadata = objects.putStream(new TextEncoder().encode(xmpPacket(properties)), { Type: '/Metadata', Subtype: '/XML' }, 'plain');
  return { metadata, outputIntent };
}

/** XML 1.0 text: markup characters as entities. Controls have no place in XML and are gone already. */
function xmlText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function xmpPacket({ title, author, language, createdAt, creator }: DocumentProperties): string {
  const namedAuthor = author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>`;
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(title)}</rdf:li></rdf:Alt></dc:title>${namedAuthor}
<dc:language><rdf:Bag><rdf:li>${xmlText(language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${createdAt}</xmp:CreateDate><xmp:ModifyDate>${createdAt}</xmp:ModifyDate><xmp:MetadataDate>${createdAt}</xmp:MetadataDate>
<xmp:CreatorTool>${xmlText(creator)}</xmp:CreatorTool><pdf:Producer>${xmlText(creator)}</pdf:Producer>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
${UA_EXTENSION}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** PDF/A knows no PDF/UA identifier of itself: the file has to describe it (PDF/A-3 6.6.2.3). */
const UA_EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
