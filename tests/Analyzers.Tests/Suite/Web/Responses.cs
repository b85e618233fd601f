using System.Data.Common;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Hosting;
using Shop;

class ShopException(string message) : Exception(message);
class Login { public int Id { get; set; } public string UserName { get; set; } = ""; public string PasswordHash { get; set; } = ""; }
class Session { public int Id { get; set; } public string AccessToken { get; set; } = ""; }
class Hidden { public int Id { get; set; } [System.Text.Json.Serialization.JsonIgnore] public string PasswordHash { get; set; } = ""; }

class Failures(IHostEnvironment env) : ControllerBase
{
    async Task<IActionResult> Use(HttpContext http)
    {
        try { await Task.Yield(); }
        catch (DbException e)
        {
            return BadRequest(e.Message); // expect: SOC1014
        }
        catch (IOException e)
        {
            return StatusCode(500, e.ToString()); // expect: SOC1014
        }
        catch (ShopException e)
        {
            return BadRequest(e.Message); // ok: our own words
        }
        catch (ArgumentException e)
        {
            return BadRequest(e.Message); // ok: about the client's own input
        }
        catch (InvalidOperationException e) when (env.IsDevelopment())
        {
            return Problem("wrong"); // ok: a fixed text
        }
        catch (Exception e)
        {
            if (env.IsDevelopment()) return Problem(e.ToString()); // ok: development only
            await http.Response.WriteAsync(e.Message); // expect: SOC1014
            await http.Response.WriteAsync("failed"); // ok: a fixed text
            _ = Results.Problem(e.Message); // expect: SOC1014
            _ = Results.Problem($"failed: {e.Message}"); // expect: SOC1014
            _ = new ProblemDetails { Detail = e.StackTrace }; // expect: SOC1014
            _ = new ProblemDetails { Detail = e.Message, Status = 500 }; // expect: SOC1014
            _ = Results.BadRequest(new { error = e.Message }); // expect: SOC1014
            _ = Results.Json(e); // expect: SOC1014
            var text = e.InnerException?.Message ?? e.Message;
            _ = TypedResults.Problem(text); // expect: SOC1014
            _ = Results.Problem("failed", statusCode: 500); // ok: a fixed text
            _ = Results.Problem(http.TraceIdentifier); // ok: an id
            _ = Results.BadRequest(e.HResult); // ok: a number
            _ = new Grpc.Core.Status(13, e.Message); // expect: SOC1014
            return BadRequest(e.GetType().Name); // ok: a type
        }

        return Ok();
    }
}

[Authorize]
public class Accounts : ControllerBase
{
    public IActionResult Show(object any)
    {
        var login = (Login)any;
        Ok(login); // expect: SOC1015
        Ok(new { login.Id }); // ok: an id
        Ok(new Session()); // ok: a token is what the client asked for
        Ok(new Hidden()); // ok: ignored
        _ = Results.Ok(login); // expect: SOC1015
        _ = Results.Json(login); // expect: SOC1015
        return Ok(login.Id); // ok: an id
    }

    internal Login Inside() => new(); // ok: no endpoint
}

public class Cookies : ControllerBase
{
    void Use(Customer c, CookieOptions given)
    {
        Response.Cookies.Append("mail", c.Email); // expect: SOC1018
        Response.Cookies.Append("mail", c.Email, new CookieOptions()); // expect: SOC1018
        Response.Cookies.Append("mail", c.Email, new CookieOptions { Secure = true }); // expect: SOC1018
        Response.Cookies.Append("door", c.Door, new() { Secure = false, HttpOnly = true }); // expect: SOC1018
        Response.Cookies.Append("mail", c.Email, new CookieOptions { Secure = true, HttpOnly = true }); // ok: protected
        Response.Cookies.Append("mail", c.Email, given); // ok: set elsewhere
        Response.Cookies.Append("theme", c.Status); // ok: nothing personal
        Response.Cookies.Append("id", "3"); // ok: a constant
    }
}
