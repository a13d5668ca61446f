/**
 * Messages of Outlook as files of their own ([MS-OXMSG] on [MS-CFB]), with what is attached to them
 * and messages inside messages.
 */
package org.ascertain.formats.msg;
