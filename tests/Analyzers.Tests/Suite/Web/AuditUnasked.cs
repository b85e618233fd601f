// policy: audit Shop.Trail.Write
using Microsoft.AspNetCore.Identity;

class Roles(UserManager<IdentityUser> users)
{
    Task Grant(IdentityUser user) => users.AddToRoleAsync(user, "admin"); // ok: the policy names no action
    Task Delete(IdentityUser user) => users.DeleteAsync(user); // ok: the policy names no action
}
