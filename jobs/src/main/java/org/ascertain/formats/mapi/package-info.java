/**
 * Properties of messages as Outlook keeps them ([MS-OXPROPS], [MS-OXCMSG]), whatever file they come
 * from: what they mean, and text in compressed RTF ([MS-OXRTFCP], [MS-OXRTFEX]).
 */
package org.ascertain.formats.mapi;
