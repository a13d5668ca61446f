/** Lists of public facts that come with the product. */
package org.ascertain.flows.lists;
