import type { CapturedFile } from '#model/captured';
import type { SourceNode } from '#model/graph';
import { absolute, capturePath, type Place } from '#model/paths';
import type { ClaimData } from './claim-data-schema.ts';

type SourceData = ClaimData['sources'][number];

/** When the page of a source was kept, and the whole of it where that is published. */
export function capturedData(place: Place, { captured }: SourceNode): Pick<SourceData, 'captured'> {
  if (captured === undefined) return {};
  const { at, pdf, wacz } = captured;
  return {
    captured: {
      at,
      ...(pdf === undefined ? {} : { pdf: fileData(place, pdf) }),
      ...(wacz === undefined ? {} : { wacz: fileData(place, wacz) }),
    },
  };
}

/** The picture of a passage. */
export function captureData(
  place: Place,
  { captured }: SourceNode,
  quote: string,
): Pick<SourceData['passages'][number], 'capture'> {
  const picture = captured?.pictures.find((candidate) => candidate.quote === quote);
  if (picture === undefined) return {};
  const { width, height, page } = picture;
  return {
    capture: { ...fileData(place, picture), width, height, ...(page === undefined ? {} : { page }) },
  };
}

function fileData(place: Place, file: CapturedFile) {
  const { bytes, sha256 } = file;
  return { url: absolute(place, capturePath(place, file)), bytes, sha256 };
}
