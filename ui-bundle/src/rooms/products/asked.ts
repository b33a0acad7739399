// SPDX-License-Identifier: Apache-2.0
import { api, base, body, sendFile } from '../../api/client';
import type { components } from '../../api/schema';
import type { Slice } from '../../api/types';
import type { Header } from '../../kit/over';

type Schemas = components['schemas'];

export type Shown = 'CURRENT' | 'ENDED' | 'ALL' | 'KITS';
export type RowKind = 'ADDED' | 'CHANGED' | 'REFUSED';
export type ProductLine = Schemas['ProductLine'];
/** All that stands in the form of a product. */
export type ProductForm = Schemas['ProductForm'];
export type TaxKind = ProductForm['taxes'][number]['kind'];
export type ProductFacts = Schemas['ProductsMasterFacts'];
export type ProductView = Schemas['ProductView'];
export type UnknownGoods = Schemas['UnknownGoodsUnknownRow'];
export type ImportView = Schemas['ImportView'];
export type Blank = ImportView['blank'];
export type ImportRow = Schemas['ImportRowView'];
export type ProductColumn = Schemas['ProductColumn'];

export interface ProductFilter {
  q: string;
  category: string[];
  supplier: string;
  shown: Shown;
}

const one = (id: string) => ({ path: { id } });
const size = 100;

/** Everything of the room is kept under this, so that one change has all of it read anew. */
export const all = ['products'];

/** The products of a filter, page after page, in the order of their codes. */
export const listAsked = (filter: ProductFilter) => ({
  queryKey: [...all, 'list', filter],
  queryFn: ({ pageParam }: { pageParam: string }) =>
    body(
      api.GET('/products', {
        params: {
          query: {
            ...(filter.q ? { q: filter.q } : {}),
            ...(filter.category.length > 0 ? { category: filter.category } : {}),
            ...(filter.supplier ? { supplier: filter.supplier } : {}),
            shown: filter.shown,
            ...(pageParam ? { from: pageParam } : {}),
            limit: size,
          },
        },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (last: Slice<ProductLine>) => last.next ?? undefined,
});

/** The first few that somebody may mean by what is typed. */
export const suggestedAsked = (q: string) => ({
  queryKey: [...all, 'suggested', q],
  queryFn: () => body(api.GET('/products', { params: { query: { q, shown: 'ALL', limit: 12 } } })),
});

/** How many there are, and what they can be narrowed by. */
export const factsAsked = {
  queryKey: [...all, 'facts'],
  queryFn: () => body(api.GET('/products/facts')),
  refetchInterval: 120_000,
};

export const productAsked = (id: string) => ({
  queryKey: [...all, 'one', id],
  queryFn: () => body(api.GET('/products/{id}', { params: one(id) })),
});

export const makeProduct = (product: ProductForm) => api.POST('/products', { body: product });

/** @param header what it is saved over */
export const saveProduct = (id: string, product: ProductForm, header: Header) =>
  api.PUT('/products/{id}', { params: { ...one(id), header }, body: product });

export const removeProduct = (id: string) => api.DELETE('/products/{id}', { params: one(id) });

/** Says of these whether they are no longer sold. */
export const endProducts = (ids: string[], ended: boolean) =>
  body(api.POST('/products/ended', { body: { ids, ended } }));

export const putPicture = (id: string, picture: File) =>
  api.PUT('/products/{id}/picture', {
    params: one(id),
    headers: { 'Content-Type': picture.type },
    // the picture itself
    body: '',
    bodySerializer: () => picture,
  });

export const removePicture = (id: string) => api.DELETE('/products/{id}/picture', { params: one(id) });

export const pictureOf = (id: string) => `${base}/products/${encodeURIComponent(id)}/picture`;

/** Renames the last level of a category. */
export const renameCategory = (from: string[], to: string) =>
  body(api.POST('/products/category-renames', { body: { from, to } }));

/** All of them as a CSV file. */
export const exportFile = `${base}/products/file`;

/** The kits among what an order's lines sell. */
export const kitsAsked = (order: number) => ({
  queryKey: [...all, 'kits', order],
  queryFn: () => body(api.GET('/products/kits/{order}', { params: { path: { order } } })),
});

/**
 * Goods of orders that are in no product, page after page.
 *
 * @param ignored those that were put aside
 */
export const unknownAsked = (ignored: boolean) => ({
  queryKey: [...all, 'unknown', ignored],
  queryFn: ({ pageParam }: { pageParam: string }) =>
    body(
      api.GET('/products/unknown', {
        params: { query: { ignored, ...(pageParam ? { from: pageParam } : {}), limit: size } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (last: Slice<UnknownGoods>) => last.next ?? undefined,
});

export const linkUnknown = (id: string, product: string) =>
  api.POST('/products/unknown/{id}/link', { params: one(id), body: { product } });

export const makeOfUnknown = (id: string, product: { code: string; name: string }) =>
  body(api.POST('/products/unknown/{id}/product', { params: one(id), body: product }));

export const ignoreUnknown = (id: string) => api.POST('/products/unknown/{id}/ignored', { params: one(id) });

/** They wait again. */
export const takeBackUnknown = (id: string) =>
  api.DELETE('/products/unknown/{id}/ignored', { params: one(id) });

/** What a column of a file can be. */
export const columnsAsked = {
  queryKey: [...all, 'columns'],
  queryFn: () => body(api.GET('/products/columns')),
  staleTime: 300_000,
};

export const importsAsked = {
  queryKey: [...all, 'imports'],
  queryFn: () => body(api.GET('/products/imports')),
};

export const importAsked = (id: string) => ({
  queryKey: [...all, 'import', id],
  queryFn: () => body(api.GET('/products/imports/{id}', { params: one(id) })),
  // it goes on by itself
  staleTime: 0,
});

/** The rows of a kind in the order of the file. */
export const importRowsAsked = (id: string, kind: RowKind) => ({
  queryKey: [...all, 'import', id, kind],
  queryFn: ({ pageParam }: { pageParam: string }) =>
    body(
      api.GET('/products/imports/{id}/rows', {
        params: { ...one(id), query: { kind, ...(pageParam ? { from: pageParam } : {}), limit: size } },
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (last: Slice<ImportRow>) => last.next ?? undefined,
});

/** Has a file read, and nothing brought in yet. */
export const readImport = (file: File) => sendFile('/products/imports', {}, file);

export const judgeImport = (id: string, columns: string[], blank: Blank) =>
  body(api.PUT('/products/imports/{id}', { params: one(id), body: { columns, blank } }));

/** Brings the good rows in, or goes on with that. */
export const runImport = (id: string) => body(api.POST('/products/imports/{id}', { params: one(id) }));

export const forgetImport = (id: string) => api.DELETE('/products/imports/{id}', { params: one(id) });

/** The rows that were refused, as they came, each with why. */
export const faultsFile = (id: string) => `${base}/products/imports/${encodeURIComponent(id)}/faults`;
