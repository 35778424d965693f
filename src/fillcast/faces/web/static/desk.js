var sc=new TextDecoder,_i=class{constructor(e){this.model=e;this.timer=window.setInterval(()=>this.askAgain(),2e3)}model;view=Math.random().toString(36).slice(2,12);heard=new Map;wanted=new Map;timer;heardMs=Date.now();close(){clearInterval(this.timer)}get(e){return this.model.get(e)}set(e,n){this.model.set(e,n)}save_changes(){this.model.save_changes()}on(e,n){let i=e==="msg:custom"?(s,o)=>this.take(n,s,o):n;this.heard.set(n,i),this.model.on(e,i)}off(e,n){this.model.off(e,this.heard.get(n)??n)}send(e){e.op==="subscribe"&&this.wanted.set(e.id,e),e.op==="unsubscribe"&&this.wanted.delete(e.id),queueMicrotask(()=>this.post(e))}post(e){try{this.model.send({view:this.view,request:e})}catch{}}take(e,n,i){n.view!==this.view||!i[0]||(this.heardMs=Date.now(),e(JSON.parse(sc.decode(i[0]))))}askAgain(){if(Date.now()-this.heardMs>2e3)for(let e of[...this.wanted.values()])this.send(e)}};function h(t,e={},...n){let i=document.createElement(t);for(let[s,o]of Object.entries(e))typeof o=="function"?i.addEventListener(s,o):o===!0?i.setAttribute(s,""):o!==!1&&i.setAttribute(s,String(o));return i.append(...n.filter(s=>s!=null)),i}function N(t,e){let n=t.firstChild;n instanceof Text&&!n.nextSibling?n.data!==e&&(n.data=e):t.textContent!==e&&(t.textContent=e)}var rc=0,ki=t=>`fc-${t}-${rc+=1}`;var H=t=>t!=null&&Number.isFinite(t),fo=new Map;function E(t,e=2){if(!H(t))return"–";let n=fo.get(e);n||(n=new Intl.NumberFormat("en-US",{minimumFractionDigits:e,maximumFractionDigits:e}),fo.set(e,n));let i=n.format(Math.abs(t));return t<0&&/[1-9]/.test(i)?`−${i}`:i}function Si(t){if(!t)return 2;let[e="",n="0"]=t.toExponential().split("e");return Math.max(0,(e.split(".")[1]?.length??0)-Number(n))}function zt(t,e){if(!H(t))return"–";let n=e?t/e:t*100;return E(t,Si(e)+(Math.abs(n-Math.round(n))>1e-6?1:0))}var Is=(t,e)=>E(t,Math.min(10,Si(e)));function zn(t){for(let[e,n]of[[1e9,"B"],[1e6,"M"],[1e3,"k"]])if(Math.abs(t)>=e)return`${Number((t/e).toPrecision(3))}${n}`;return`${Number(t.toPrecision(3))}`}function qt(t,e,n){return n==="money"?E(e,H(e)&&Math.abs(e)<1?4:2):n==="%"?E(H(t)?t/100:t,4):E(t,2)}function _t(t){if(!H(t))return"–";if(t>=6e10)return`${Math.floor(t/6e10)} min ${Math.floor(t/1e9%60)} s`;for(let[e,n]of[["s",1e9],["ms",1e6],["µs",1e3]])if(t>=n)return`${E(t/n,1)} ${e}`;return`${E(t,0)} ns`}var ho=t=>t<60?`${E(t,0)} s`:_t(t*1e9),Yt=t=>new Date(t).toISOString().slice(11,19),Fe=t=>H(t)?`${E(100*t,0)} %`:"–";function Mi(t){return!H(t)||t===0?"":`${t>=.005?`${E(100*t,0)} %`:"less than 1 %"} of it was fitted: no track record; `}var mo=2e3,Fs="kernel",go=14400,oc=1800;function Us(t){return{order:t.get("order"),rest:t.get("rest")??null,fees:t.get("fees")??null,latencyMs:t.get("latency_ms")??null,sigma:t.get("sigma_1d_bps")??null,horizonS:t.get("horizon_s")??oc,alertBps:t.get("alert_bps")??null,running:t.get("running")??!0,measure:t.get("measure")??"bps",groupTicks:t.get("group_ticks")??1}}var bo=()=>({subject:null,estimate:null,problem:null,refused:null,ladder:null,depth:null,curve:null,resting:null,rested:null,health:null,plan:null,planProblem:"",planMs:0,heardMs:Date.now()}),vo=t=>({...Us(t),...bo(),connection:t.get("connection")??Fs,segments:[]});function wo(t){Object.assign(t,bo())}function yo(t,e){let{field:n,detail:i}=e,s={...e,detail:n&&!i.includes(n)&&n!=="order.symbol"?`${n}: ${i}`:i};Object.assign(t,{refused:s,problem:null,estimate:null,rested:null,resting:null,curve:null,plan:null,planProblem:s.detail})}var Ti=({refused:t,problem:e})=>t?.detail??e?.detail??"",xo=t=>t.rest?t.rested?.net_bps:t.estimate?.whole_net_bps,lc={live:["●","live"],stopped:["■","stopped"],offline:["✕","desk is down"],silent:["✕","no word from the desk"],orphaned:["✕","no word from the kernel"],connecting:["○","connecting"],syncing:["○","syncing"],recovering:["◐","recovering"],stale:["▲","stale"],down:["✕","feed is down"]};function _o(t,e){let[n,i]=ac(t,e),[s,o]=lc[n]??["▲",n];return{key:n,mark:s,word:o,detail:i,isLive:n==="live"}}function Ws(t,e){return t.estimate?t.estimate.provenance.book_age_ns+Math.max(0,e-t.heardMs)*1e6:null}function ac(t,e){let n=Ws(t,e),i=n===null?"":`figures are ${_t(n)} old`;if(!t.running)return["stopped",i];if(t.connection==="closed"||t.connection==="opening"&&t.estimate)return["offline",i];if(t.connection==="opening")return["connecting","to the desk"];if(t.connection===Fs&&e-t.heardMs>mo)return["orphaned",i];if(t.refused)return["no answer",t.refused.detail];if(t.problem){let{state:a,status:p,detail:u}=t.problem;return[a??(p===503?"down":"no answer"),[i,u].filter(Boolean).join("; ")]}if(!t.estimate)return["connecting","to the feed"];if(e-t.heardMs>mo)return["silent",i];let{state:s,reason:o}=t.estimate.provenance;return s!=="live"?[s,`${i}; ${o}`]:["live",n!==null&&n>1e9?`book ${_t(n)} old`:""]}var ko={simulated:"SIMULATED",replay:"REPLAY",live:"LIVE","own book":"OWN BOOK"},cc="demo";function Vs({subject:t,connection:e,refused:n,order:i}){return t?t.source:e===Fs||n?.type==="unknown-instrument"?null:i.symbol.startsWith(`${cc}:`)?"simulated":"live"}function cn(t){let e=Vs(t);return e?`${ko[e]} · ${t.order.symbol.split(":")[0]?.toUpperCase()??""}`:""}function So({subject:t}){return t&&t.source!=="live"?ko[t.source]:""}function Mo(t,e){let n=t.segments.at(-1);n&&(n.points.push(...e),n.points.length>go&&n.points.splice(0,n.points.length-go))}function To(t){let e=t.segments.at(-1);e&&e.points.length===0&&t.segments.pop(),t.segments.push({symbol:t.order.symbol,source:"",order:"",points:[]})}var uc=document.title,js=new Set,Ei=class{constructor(e){this.changed=e;this.level=h("input",{inputmode:"decimal",name:"alert",placeholder:"off",input:()=>this.set()}),this.root=h("section",{class:"card alert"},h("header",{},h("h2",{},"Alert")),h("label",{class:"field row"},h("span",{},"Tell me when net is below, bps"),this.level),this.line)}changed;root;level;line=h("p",{class:"told",role:"status"});isBelow=!1;sound=null;get bps(){let e=this.level.value.trim().replace("−","-");return e===""||!Number.isFinite(Number(e))?null:Number(e)}start(e){this.level.value=e===null?"":String(e)}paint(e,n){let{bps:i}=this,s=xo(e);if(i===null||!n.isLive||!H(s)){this.become(!1,i===null?"":n.isLive?"waits for a net cost":"waits for a live book");return}this.become(s<i,s<i?`net is ${E(s)} bps, below ${E(i)}`:`net is ${E(s)} bps; watching`)}close(){this.become(!1,""),this.sound?.close()}set(){this.sound??=new AudioContext,this.become(!1,""),this.changed(this.bps)}become(e,n){N(this.line,n),e!==this.isBelow&&(this.isBelow=e,this.root.classList.toggle("below",e),e?js.add(this):js.delete(this),document.title=js.size?`▼ ${e?n:"net is below its alert"} · fillcast`:uc,e&&this.ring())}ring(){let{sound:e}=this;if(!e)return;let n=e.createOscillator(),i=e.createGain();n.frequency.value=880,i.gain.setValueAtTime(.2,e.currentTime),i.gain.exponentialRampToValueAtTime(.001,e.currentTime+.6),n.connect(i).connect(e.destination),n.start(),n.stop(e.currentTime+.6)}};var Li=class{root;name;mid=h("span",{class:"mid","data-figure":"mid"});spread=h("span",{class:"note"});pill=h("span",{class:"pill"});why=h("span",{class:"why"});said=h("span",{class:"unseen",role:"status"});badge=h("span",{class:"badge"});time=h("time",{});constructor(e,n){this.name=h(e?"h1":"h2",{class:"name"}),this.root=h("header",{class:"bar card"},h("div",{class:"who"},this.name,this.badge,this.mid,this.spread,this.pill,this.why,this.said),h("div",{class:"tools"},this.time,...n))}paint(e,n){let{symbol:i}=e.order;N(this.name,i),N(this.badge,cn(e)),this.badge.dataset.origin=Vs(e)??"",N(this.said,`${i} is ${n.word}`),N(this.pill,`${n.mark} ${n.word}`),N(this.why,n.detail),this.why.title=n.detail,N(this.time,`${Yt(Date.now())} UTC`)}paintTouch({ladder:e,subject:n}){N(this.mid,e?zt(e.mid_price,n?.instrument.tick_price??0):"–"),N(this.spread,e?`mid ${n?.instrument.quote??""} · spread ${E(2*e.half_spread_bps,3)} bps`:"")}};var pc="uplot",fc="u-hz",dc="u-vt",hc="u-title",mc="u-wrap",gc="u-under",bc="u-over",vc="u-axis",fn="u-off",wc="u-select",yc="u-cursor-x",xc="u-cursor-y",_c="u-cursor-pt",kc="u-legend",Sc="u-live",Mc="u-inline",Tc="u-series",Ec="u-marker",Eo="u-label",Lc="u-value",oi="width",li="height";var Lo="bottom",Cn="left",Bs="right",ar="#000",$o=ar+"0",Ks="mousemove",Po="mousedown",Gs="mouseup",No="mouseenter",Ro="mouseleave",Ao="dblclick",$c="resize",Pc="scroll",Oo="change",Ai="dppxchange",cr="--",Vn=typeof window<"u",Qs=Vn?document:null,Dn=Vn?window:null,Nc=Vn?navigator:null,ue,$i;function Xs(){let t=devicePixelRatio;ue!=t&&(ue=t,$i&&tr(Oo,$i,Xs),$i=matchMedia(`(min-resolution: ${ue-.001}dppx) and (max-resolution: ${ue+.001}dppx)`),dn(Oo,$i,Xs),Dn.dispatchEvent(new CustomEvent(Ai)))}function rt(t,e){if(e!=null){let n=t.classList;!n.contains(e)&&n.add(e)}}function er(t,e){let n=t.classList;n.contains(e)&&n.remove(e)}function xe(t,e,n){t.style[e]=n+"px"}function kt(t,e,n,i){let s=Qs.createElement(t);return e!=null&&rt(s,e),n?.insertBefore(s,i),s}function ht(t,e){return kt("div",t,e)}var zo=new WeakMap;function Ct(t,e,n,i,s){let o="translate("+e+"px,"+n+"px)",a=zo.get(t);o!=a&&(t.style.transform=o,zo.set(t,o),e<0||n<0||e>i||n>s?rt(t,fn):er(t,fn))}var Co=new WeakMap;function Ho(t,e,n){let i=e+n,s=Co.get(t);i!=s&&(Co.set(t,i),t.style.background=e,t.style.borderColor=n)}var Do=new WeakMap;function Io(t,e,n,i){let s=e+""+n,o=Do.get(t);s!=o&&(Do.set(t,s),t.style.height=n+"px",t.style.width=e+"px",t.style.marginLeft=i?-e/2+"px":0,t.style.marginTop=i?-n/2+"px":0)}var ur={passive:!0},Rc={...ur,capture:!0};function dn(t,e,n,i){e.addEventListener(t,n,i?Rc:ur)}function tr(t,e,n,i){e.removeEventListener(t,n,ur)}Vn&&Xs();function St(t,e,n,i){let s;n=n||0,i=i||e.length-1;let o=i<=2147483647;for(;i-n>1;)s=o?n+i>>1:ot((n+i)/2),e[s]<t?n=s:i=s;return t-e[n]<=e[i]-t?n:i}function dl(t){return(n,i,s)=>{let o=-1,a=-1;for(let p=i;p<=s;p++)if(t(n[p])){o=p;break}for(let p=s;p>=i;p--)if(t(n[p])){a=p;break}return[o,a]}}var hl=t=>t!=null,ml=t=>t!=null&&t>0,Ci=dl(hl),Ac=dl(ml);function Oc(t,e,n,i=0,s=!1){let o=s?Ac:Ci,a=s?ml:hl;[e,n]=o(t,e,n);let p=t[e],u=t[e];if(e>-1)if(i==1)p=t[e],u=t[n];else if(i==-1)p=t[n],u=t[e];else for(let d=e;d<=n;d++){let b=t[d];a(b)&&(b<p?p=b:b>u&&(u=b))}return[p??me,u??-me]}function Hi(t,e,n,i){let s=Wo(t),o=Wo(e);t==e&&(s==-1?(t*=n,e/=n):(t/=n,e*=n));let a=n==10?Ft:gl,p=s==1?ot:mt,u=o==1?mt:ot,d=p(a(Ae(t))),b=u(a(Ae(e))),v=In(n,d),g=In(n,b);return n==10&&(d<0&&(v=ge(v,-d)),b<0&&(g=ge(g,-b))),i||n==2?(t=v*s,e=g*o):(t=yl(t,v),e=Di(e,g)),[t,e]}function pr(t,e,n,i){let s=Hi(t,e,n,i);return t==0&&(s[0]=0),e==0&&(s[1]=0),s}var fr=.1,Fo={mode:3,pad:fr},ci={pad:0,soft:null,mode:0},zc={min:ci,max:ci};function Oi(t,e,n,i){return Ii(n)?Uo(t,e,n):(ci.pad=n,ci.soft=i?0:null,ci.mode=i?3:0,Uo(t,e,zc))}function ae(t,e){return t??e}function Cc(t,e,n){for(e=ae(e,0),n=ae(n,t.length-1);e<=n;){if(t[e]!=null)return!0;e++}return!1}function Uo(t,e,n){let i=n.min,s=n.max,o=ae(i.pad,0),a=ae(s.pad,0),p=ae(i.hard,-me),u=ae(s.hard,me),d=ae(i.soft,me),b=ae(s.soft,-me),v=ae(i.mode,0),g=ae(s.mode,0),_=e-t,S=Ft(_),O=Je(Ae(t),Ae(e)),I=Ft(O),$=Ae(I-S);(_<1e-24||$>10)&&(_=0,(t==0||e==0)&&(_=1e-24,v==2&&d!=me&&(o=0),g==2&&b!=-me&&(a=0)));let x=_||O||1e3,D=Ft(x),M=In(10,ot(D)),K=x*(_==0?t==0?.1:1:o),z=ge(yl(t-K,M/10),24),Q=t>=d&&(v==1||v==3&&z<=d||v==2&&z>=d)?d:me,Y=Je(p,z<Q&&t>=Q?Q:Mt(Q,z)),ne=x*(_==0?e==0?.1:1:a),J=ge(Di(e+ne,M/10),24),L=e<=b&&(g==1||g==3&&J>=b||g==2&&J<=b)?b:-me,X=Mt(u,J>L&&e<=L?L:Je(L,J));return Y==X&&Y==0&&(X=100),[Y,X]}var Hc=new Intl.NumberFormat(Vn?Nc.language:"en-US"),dr=t=>Hc.format(t),lt=Math,Ri=lt.PI,Ae=lt.abs,ot=lt.floor,Re=lt.round,mt=lt.ceil,Mt=lt.min,Je=lt.max,In=lt.pow,Wo=lt.sign,Ft=lt.log10,gl=lt.log2,Dc=(t,e=1)=>lt.sinh(t)*e,qs=(t,e=1)=>lt.asinh(t/e),me=1/0;function Vo(t){return(Ft((t^t>>31)-(t>>31))|0)+1}function nr(t,e,n){return Mt(Je(t,e),n)}function bl(t){return typeof t=="function"}function ie(t){return bl(t)?t:()=>t}var Ic=()=>{},vl=t=>t,wl=(t,e)=>e,Fc=t=>null,jo=t=>!0,Bo=(t,e)=>t==e,Uc=/\.\d*?(?=9{6,}|0{6,})/gm,hn=t=>{if(_l(t)||Zt.has(t))return t;let e=`${t}`,n=e.match(Uc);if(n==null)return t;let i=n[0].length-1;if(e.indexOf("e-")!=-1){let[s,o]=e.split("e");return+`${hn(s)}e${o}`}return ge(t,i)};function un(t,e){return hn(ge(hn(t/e))*e)}function Di(t,e){return hn(mt(hn(t/e))*e)}function yl(t,e){return hn(ot(hn(t/e))*e)}function ge(t,e=0){if(_l(t))return t;let n=10**e,i=t*n*(1+Number.EPSILON);return Re(i)/n}var Zt=new Map;function xl(t){return((""+t).split(".")[1]||"").length}function pi(t,e,n,i){let s=[],o=i.map(xl);for(let a=e;a<n;a++){let p=Ae(a),u=ge(In(t,a),p);for(let d=0;d<i.length;d++){let b=t==10?+`${i[d]}e${a}`:i[d]*u,v=(a>=0?0:p)+(a>=o[d]?0:o[d]),g=t==10?b:ge(b,v);s.push(g),Zt.set(g,v)}}return s}var ui={},hr=[],Fn=[null,null],Jt=Array.isArray,_l=Number.isInteger,Wc=t=>t===void 0;function Ko(t){return typeof t=="string"}function Ii(t){let e=!1;if(t!=null){let n=t.constructor;e=n==null||n==Object}return e}function Vc(t){return t!=null&&typeof t=="object"}var jc=Object.getPrototypeOf(Uint8Array),kl="__proto__";function Un(t,e=Ii){let n;if(Jt(t)){let i=t.find(s=>s!=null);if(Jt(i)||e(i)){n=Array(t.length);for(let s=0;s<t.length;s++)n[s]=Un(t[s],e)}else n=t.slice()}else if(t instanceof jc)n=t.slice();else if(e(t)){n={};for(let i in t)i!=kl&&(n[i]=Un(t[i],e))}else n=t;return n}function $e(t){let e=arguments;for(let n=1;n<e.length;n++){let i=e[n];for(let s in i)s!=kl&&(Ii(t[s])?$e(t[s],Un(i[s])):t[s]=Un(i[s]))}return t}var Bc=0,Kc=1,Gc=2;function qc(t,e,n){for(let i=0,s,o=-1;i<e.length;i++){let a=e[i];if(a>o){for(s=a-1;s>=0&&t[s]==null;)t[s--]=null;for(s=a+1;s<n&&t[s]==null;)t[o=s++]=null}}}function Yc(t,e){if(Qc(t)){let a=t[0].slice();for(let p=1;p<t.length;p++)a.push(...t[p].slice(1));return Xc(a[0])||(a=Zc(a)),a}let n=new Set;for(let a=0;a<t.length;a++){let u=t[a][0],d=u.length;for(let b=0;b<d;b++)n.add(u[b])}let i=[Array.from(n).sort((a,p)=>a-p)],s=i[0].length,o=new Map;for(let a=0;a<s;a++)o.set(i[0][a],a);for(let a=0;a<t.length;a++){let p=t[a],u=p[0];for(let d=1;d<p.length;d++){let b=p[d],v=Array(s).fill(void 0),g=e?e[a][d]:Kc,_=[];for(let S=0;S<b.length;S++){let O=b[S],I=o.get(u[S]);O===null?g!=Bc&&(v[I]=O,g==Gc&&_.push(I)):v[I]=O}qc(v,_,s),i.push(v)}}return i}var Jc=typeof queueMicrotask>"u"?t=>Promise.resolve().then(t):queueMicrotask;function Zc(t){let e=t[0],n=e.length,i=Array(n);for(let o=0;o<i.length;o++)i[o]=o;i.sort((o,a)=>e[o]-e[a]);let s=[];for(let o=0;o<t.length;o++){let a=t[o],p=Array(n);for(let u=0;u<n;u++)p[u]=a[i[u]];s.push(p)}return s}function Qc(t){let e=t[0][0],n=e.length;for(let i=1;i<t.length;i++){let s=t[i][0];if(s.length!=n)return!1;if(s!=e){for(let o=0;o<n;o++)if(s[o]!=e[o])return!1}}return!0}function Xc(t,e=100){let n=t.length;if(n<=1)return!0;let i=0,s=n-1;for(;i<=s&&t[i]==null;)i++;for(;s>=i&&t[s]==null;)s--;if(s<=i)return!0;let o=Je(1,ot((s-i+1)/e));for(let a=t[i],p=i+o;p<=s;p+=o){let u=t[p];if(u!=null){if(u<=a)return!1;a=u}}return!0}var Sl=["January","February","March","April","May","June","July","August","September","October","November","December"],Ml=["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"];function Tl(t){return t.slice(0,3)}var eu=Ml.map(Tl),tu=Sl.map(Tl),nu={MMMM:Sl,MMM:tu,WWWW:Ml,WWW:eu};function ri(t){return(t<10?"0":"")+t}function iu(t){return(t<10?"00":t<100?"0":"")+t}var su={YYYY:t=>t.getFullYear(),YY:t=>(t.getFullYear()+"").slice(2),MMMM:(t,e)=>e.MMMM[t.getMonth()],MMM:(t,e)=>e.MMM[t.getMonth()],MM:t=>ri(t.getMonth()+1),M:t=>t.getMonth()+1,DD:t=>ri(t.getDate()),D:t=>t.getDate(),WWWW:(t,e)=>e.WWWW[t.getDay()],WWW:(t,e)=>e.WWW[t.getDay()],HH:t=>ri(t.getHours()),H:t=>t.getHours(),h:t=>{let e=t.getHours();return e==0?12:e>12?e-12:e},AA:t=>t.getHours()>=12?"PM":"AM",aa:t=>t.getHours()>=12?"pm":"am",a:t=>t.getHours()>=12?"p":"a",mm:t=>ri(t.getMinutes()),m:t=>t.getMinutes(),ss:t=>ri(t.getSeconds()),s:t=>t.getSeconds(),fff:t=>iu(t.getMilliseconds())};function mr(t,e){e=e||nu;let n=[],i=/\{([a-z]+)\}|[^{]+/gi,s;for(;s=i.exec(t);)n.push(s[0][0]=="{"?su[s[1]]:s[0]);return o=>{let a="";for(let p=0;p<n.length;p++)a+=typeof n[p]=="string"?n[p]:n[p](o,e);return a}}var ru=new Intl.DateTimeFormat().resolvedOptions().timeZone;function ou(t,e){let n;return e=="UTC"||e=="Etc/UTC"?n=new Date(+t+t.getTimezoneOffset()*6e4):e==ru?n=t:(n=new Date(t.toLocaleString("en-US",{timeZone:e})),n.setMilliseconds(t.getMilliseconds())),n}var El=t=>t%1==0,zi=[1,2,2.5,5],lu=pi(10,-32,0,zi),Ll=pi(10,0,32,zi),au=Ll.filter(El),pn=lu.concat(Ll),gr=`
`,$l="{YYYY}",Go=gr+$l,Pl="{M}/{D}",ai=gr+Pl,Pi=ai+"/{YY}",Nl="{aa}",cu="{h}:{mm}",Hn=cu+Nl,qo=gr+Hn,Yo=":{ss}",fe=null;function Rl(t){let e=t*1e3,n=e*60,i=n*60,s=i*24,o=s*30,a=s*365,u=(t==1?pi(10,0,3,zi).filter(El):pi(10,-3,0,zi)).concat([e,e*5,e*10,e*15,e*30,n,n*5,n*10,n*15,n*30,i,i*2,i*3,i*4,i*6,i*8,i*12,s,s*2,s*3,s*4,s*5,s*6,s*7,s*8,s*9,s*10,s*15,o,o*2,o*3,o*4,o*6,a,a*2,a*5,a*10,a*25,a*50,a*100]),d=[[a,$l,fe,fe,fe,fe,fe,fe,1],[s*28,"{MMM}",Go,fe,fe,fe,fe,fe,1],[s,Pl,Go,fe,fe,fe,fe,fe,1],[i,"{h}"+Nl,Pi,fe,ai,fe,fe,fe,1],[n,Hn,Pi,fe,ai,fe,fe,fe,1],[e,Yo,Pi+" "+Hn,fe,ai+" "+Hn,fe,qo,fe,1],[t,Yo+".{fff}",Pi+" "+Hn,fe,ai+" "+Hn,fe,qo,fe,1]];function b(v){return(g,_,S,O,I,$)=>{let x=[],D=I>=a,M=I>=o&&I<a,K=v(S),z=ge(K*t,3),Q=Ys(K.getFullYear(),D?0:K.getMonth(),M||D?1:K.getDate()),Y=ge(Q*t,3);if(M||D){let ne=M?I/o:0,J=D?I/a:0,L=z==Y?z:ge(Ys(Q.getFullYear()+J,Q.getMonth()+ne,1)*t,3),X=new Date(Re(L/t)),F=X.getFullYear(),G=X.getMonth();for(let j=0;L<=O;j++){let se=Ys(F+J*j,G+ne*j,1),V=se-v(ge(se*t,3));L=ge((+se+V)*t,3),L<=O&&x.push(L)}}else{let ne=I>=s?s:I,J=ot(S)-ot(z),L=Y+J+Di(z-Y,ne);x.push(L);let X=v(L),F=X.getHours()+X.getMinutes()/n+X.getSeconds()/i,G=I/i,j=g.axes[_]._space,se=$/j;for(;L=ge(L+I,t==1?0:3),!(L>O);)if(G>1){let V=ot(ge(F+G,6))%24,oe=v(L).getHours()-V;oe>1&&(oe=-1),L-=oe*i,F=(F+G)%24;let de=x[x.length-1];ge((L-de)/I,3)*se>=.7&&x.push(L)}else x.push(L)}return x}}return[u,d,b]}var[uu,pu,fu]=Rl(1),[du,hu,mu]=Rl(.001);pi(2,-53,53,[1]);function Jo(t,e){return t.map(n=>n.map((i,s)=>s==0||s==8||i==null?i:e(s==1||n[8]==0?i:n[1]+i)))}function Zo(t,e){return(n,i,s,o,a)=>{let p=e.find(S=>a>=S[0])||e[e.length-1],u,d,b,v,g,_;return i.map(S=>{let O=t(S),I=O.getFullYear(),$=O.getMonth(),x=O.getDate(),D=O.getHours(),M=O.getMinutes(),K=O.getSeconds(),z=I!=u&&p[2]||$!=d&&p[3]||x!=b&&p[4]||D!=v&&p[5]||M!=g&&p[6]||K!=_&&p[7]||p[1];return u=I,d=$,b=x,v=D,g=M,_=K,z(O)})}}function gu(t,e){let n=mr(e);return(i,s,o,a,p)=>s.map(u=>n(t(u)))}function Ys(t,e,n){return new Date(t,e,n)}function Qo(t,e){return e(t)}var bu="{YYYY}-{MM}-{DD} {h}:{mm}{aa}";function Xo(t,e){return(n,i,s,o)=>o==null?cr:e(t(i))}function vu(t,e){let n=t.series[e];return n.width?n.stroke(t,e):n.points.width?n.points.stroke(t,e):null}function wu(t,e){return t.series[e].fill(t,e)}var yu={show:!0,live:!0,isolate:!1,mount:Ic,markers:{show:!0,width:2,stroke:vu,fill:wu,dash:"solid"},idx:null,idxs:null,values:[]};function xu(t,e){let n=t.cursor.points,i=ht(),s=n.size(t,e);xe(i,oi,s),xe(i,li,s);let o=s/-2;xe(i,"marginLeft",o),xe(i,"marginTop",o);let a=n.width(t,e,s);return a&&xe(i,"borderWidth",a),i}function _u(t,e){let n=t.series[e].points;return n._fill||n._stroke}function ku(t,e){let n=t.series[e].points;return n._stroke||n._fill}function Su(t,e){return t.series[e].points.size}var Js=[0,0];function Mu(t,e,n){return Js[0]=e,Js[1]=n,Js}function Ni(t,e,n,i=!0){return s=>{s.button==0&&(!i||s.target==e)&&n(s)}}function Zs(t,e,n,i=!0){return s=>{(!i||s.target==e)&&n(s)}}var Tu={show:!0,x:!0,y:!0,lock:!1,move:Mu,points:{one:!1,show:xu,size:Su,width:0,stroke:ku,fill:_u},bind:{mousedown:Ni,mouseup:Ni,click:Ni,dblclick:Ni,mousemove:Zs,mouseleave:Zs,mouseenter:Zs},drag:{setScale:!0,x:!0,y:!1,dist:0,uni:null,click:(t,e)=>{e.stopPropagation(),e.stopImmediatePropagation()},_x:!1,_y:!1},focus:{dist:(t,e,n,i,s)=>i-s,prox:-1,bias:0},hover:{skip:[void 0],prox:null,bias:0},left:-10,top:-10,idx:null,dataIdx:null,idxs:null,event:null},Al={show:!0,stroke:"rgba(0,0,0,0.07)",width:2},br=$e({},Al,{filter:wl}),Ol=$e({},br,{size:10}),zl=$e({},Al,{show:!1}),vr='12px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji"',Cl="bold "+vr,Hl=1.5,el={show:!0,scale:"x",stroke:ar,space:50,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Cl,side:2,grid:br,ticks:Ol,border:zl,font:vr,lineGap:Hl,rotate:0},Eu="Value",Lu="Time",tl={show:!0,scale:"x",auto:!1,sorted:1,min:me,max:-me,idxs:[]};function $u(t,e,n,i,s){return e.map(o=>o==null?"":dr(o))}function Pu(t,e,n,i,s,o,a){let p=[],u=Zt.get(s)||0;n=a?n:ge(Di(n,s),u);for(let d=n;d<=i;d=ge(d+s,u))p.push(Object.is(d,-0)?0:d);return p}function ir(t,e,n,i,s,o,a){let p=[],u=t.scales[t.axes[e].scale].log,d=u==10?Ft:gl,b=ot(d(n));s=In(u,b),u==10&&(s=pn[St(s,pn)]);let v=n,g=s*u;u==10&&(g=pn[St(g,pn)]);do p.push(v),v=v+s,u==10&&!Zt.has(v)&&(v=ge(v,Zt.get(s))),v>=g&&(s=v,g=s*u,u==10&&(g=pn[St(g,pn)]));while(v<=i);return p}function Nu(t,e,n,i,s,o,a){let u=t.scales[t.axes[e].scale].asinh,d=i>u?ir(t,e,Je(u,n),i,s):[u],b=i>=0&&n<=0?[0]:[];return(n<-u?ir(t,e,Je(u,-i),-n,s):[u]).reverse().map(g=>-g).concat(b,d)}var Dl=/./,Ru=/[12357]/,Au=/[125]/,nl=/1/,sr=(t,e,n,i)=>t.map((s,o)=>e==4&&s==0||o%i==0&&n.test(s.toExponential()[s<0?1:0])?s:null);function Ou(t,e,n,i,s){let o=t.axes[n],a=o.scale,p=t.scales[a],u=t.valToPos,d=o._space,b=u(10,a),v=u(9,a)-b>=d?Dl:u(7,a)-b>=d?Ru:u(5,a)-b>=d?Au:nl;if(v==nl){let g=Ae(u(1,a)-b);if(g<d)return sr(e.slice().reverse(),p.distr,v,mt(d/g)).reverse()}return sr(e,p.distr,v,1)}function zu(t,e,n,i,s){let o=t.axes[n],a=o.scale,p=o._space,u=t.valToPos,d=Ae(u(1,a)-u(2,a));return d<p?sr(e.slice().reverse(),3,Dl,mt(p/d)).reverse():e}function Cu(t,e,n,i){return i==null?cr:e==null?"":dr(e)}var il={show:!0,scale:"y",stroke:ar,space:30,gap:5,alignTo:1,size:50,labelGap:0,labelSize:30,labelFont:Cl,side:3,grid:br,ticks:Ol,border:zl,font:vr,lineGap:Hl,rotate:0};function Hu(t,e){let n=3+(t||1)*2;return ge(n*e,3)}function Du(t,e){let{scale:n,idxs:i}=t.series[0],s=t._data[0],o=t.valToPos(s[i[0]],n,!0),a=t.valToPos(s[i[1]],n,!0),p=Ae(a-o),u=t.series[e],d=p/(u.points.space*ue);return i[1]-i[0]<=d}var sl={scale:null,auto:!0,sorted:0,min:me,max:-me},Il=(t,e,n,i,s)=>s,rl={show:!0,auto:!0,sorted:0,gaps:Il,alpha:1,facets:[$e({},sl,{scale:"x"}),$e({},sl,{scale:"y"})]},ol={scale:"y",auto:!0,sorted:0,show:!0,spanGaps:!1,gaps:Il,alpha:1,points:{show:Du,filter:null},values:null,min:me,max:-me,idxs:[],path:null,clip:null};function Iu(t,e,n,i,s){return n/10}var Fl={time:!0,auto:!0,distr:1,log:10,asinh:1,min:null,max:null,dir:1,ori:0},Fu=$e({},Fl,{time:!1,ori:1}),ll={};function Ul(t,e){let n=ll[t];return n||(n={key:t,plots:[],sub(i){n.plots.push(i)},unsub(i){n.plots=n.plots.filter(s=>s!=i)},pub(i,s,o,a,p,u,d){for(let b=0;b<n.plots.length;b++)n.plots[b]!=s&&n.plots[b].pub(i,s,o,a,p,u,d)}},t!=null&&(ll[t]=n)),n}var Wn=1,rr=2;function mn(t,e,n){let i=t.mode,s=t.series[e],o=i==2?t._data[e]:t._data,a=t.scales,p=t.bbox,u=o[0],d=i==2?o[1]:o[e],b=i==2?a[s.facets[0].scale]:a[t.series[0].scale],v=i==2?a[s.facets[1].scale]:a[s.scale],g=p.left,_=p.top,S=p.width,O=p.height,I=t.valToPosH,$=t.valToPosV;return b.ori==0?n(s,u,d,b,v,I,$,g,_,S,O,Ui,jn,Vi,Vl,Bl):n(s,u,d,b,v,$,I,_,g,O,S,Wi,Bn,xr,jl,Kl)}function wr(t,e){let n=0,i=0,s=ae(t.bands,hr);for(let o=0;o<s.length;o++){let a=s[o];a.series[0]==e?n=a.dir:a.series[1]==e&&(a.dir==1?i|=1:i|=2)}return[n,i==1?-1:i==2?1:i==3?2:0]}function Uu(t,e,n,i,s){let o=t.mode,a=t.series[e],p=o==2?a.facets[1].scale:a.scale,u=t.scales[p];return s==-1?u.min:s==1?u.max:u.distr==3?u.dir==1?u.min:u.max:0}function Ut(t,e,n,i,s,o){return mn(t,e,(a,p,u,d,b,v,g,_,S,O,I)=>{let $=a.pxRound,x=d.dir*(d.ori==0?1:-1),D=d.ori==0?jn:Bn,M,K;x==1?(M=n,K=i):(M=i,K=n);let z=$(v(p[M],d,O,_)),Q=$(g(u[M],b,I,S)),Y=$(v(p[K],d,O,_)),ne=$(g(o==1?b.max:b.min,b,I,S)),J=new Path2D(s);return D(J,Y,ne),D(J,z,ne),D(J,z,Q),J})}function Fi(t,e,n,i,s,o){let a=null;if(t.length>0){a=new Path2D;let p=e==0?Vi:xr,u=n;for(let v=0;v<t.length;v++){let g=t[v];if(g[1]>g[0]){let _=g[0]-u;_>0&&p(a,u,i,_,i+o),u=g[1]}}let d=n+s-u,b=10;d>0&&p(a,u,i-b/2,d,i+o+b)}return a}function Wu(t,e,n){let i=t[t.length-1];i&&i[0]==e?i[1]=n:t.push([e,n])}function yr(t,e,n,i,s,o,a){let p=[],u=t.length;for(let d=s==1?n:i;d>=n&&d<=i;d+=s)if(e[d]===null){let v=d,g=d;if(s==1)for(;++d<=i&&e[d]===null;)g=d;else for(;--d>=n&&e[d]===null;)g=d;let _=o(t[v]),S=g==v?_:o(t[g]),O=v-s;_=a<=0&&O>=0&&O<u?o(t[O]):_;let $=g+s;S=a>=0&&$>=0&&$<u?o(t[$]):S,S>=_&&p.push([_,S])}return p}function al(t){return t==0?vl:t==1?Re:e=>un(e,t)}function Wl(t){let e=t==0?Ui:Wi,n=t==0?(s,o,a,p,u,d)=>{s.arcTo(o,a,p,u,d)}:(s,o,a,p,u,d)=>{s.arcTo(a,o,u,p,d)},i=t==0?(s,o,a,p,u)=>{s.rect(o,a,p,u)}:(s,o,a,p,u)=>{s.rect(a,o,u,p)};return(s,o,a,p,u,d=0,b=0)=>{d==0&&b==0?i(s,o,a,p,u):(d=Mt(d,p/2,u/2),b=Mt(b,p/2,u/2),e(s,o+d,a),n(s,o+p,a,o+p,a+u,d),n(s,o+p,a+u,o,a+u,b),n(s,o,a+u,o,a,b),n(s,o,a,o+p,a,d),s.closePath())}}var Ui=(t,e,n)=>{t.moveTo(e,n)},Wi=(t,e,n)=>{t.moveTo(n,e)},jn=(t,e,n)=>{t.lineTo(e,n)},Bn=(t,e,n)=>{t.lineTo(n,e)},Vi=Wl(0),xr=Wl(1),Vl=(t,e,n,i,s,o)=>{t.arc(e,n,i,s,o)},jl=(t,e,n,i,s,o)=>{t.arc(n,e,i,s,o)},Bl=(t,e,n,i,s,o,a)=>{t.bezierCurveTo(e,n,i,s,o,a)},Kl=(t,e,n,i,s,o,a)=>{t.bezierCurveTo(n,e,s,i,a,o)};function Gl(t){return(e,n,i,s,o)=>mn(e,n,(a,p,u,d,b,v,g,_,S,O,I)=>{let{pxRound:$,points:x}=a,D,M;d.ori==0?(D=Ui,M=Vl):(D=Wi,M=jl);let K=ge(x.width*ue,3),z=(x.size-x.width)/2*ue,Q=ge(z*2,3),Y=new Path2D,ne=new Path2D,{left:J,top:L,width:X,height:F}=e.bbox;Vi(ne,J-Q,L-Q,X+Q*2,F+Q*2);let G=j=>{if(u[j]!=null){let se=$(v(p[j],d,O,_)),V=$(g(u[j],b,I,S));D(Y,se+z,V),M(Y,se,V,z,0,Ri*2)}};if(o)o.forEach(G);else for(let j=i;j<=s;j++)G(j);return{stroke:K>0?Y:null,fill:Y,clip:ne,flags:Wn|rr}})}function ql(t){return(e,n,i,s,o,a)=>{i!=s&&(o!=i&&a!=i&&t(e,n,i),o!=s&&a!=s&&t(e,n,s),t(e,n,a))}}var Vu=ql(jn),ju=ql(Bn);function Yl(t){let e=ae(t?.alignGaps,0);return(n,i,s,o)=>mn(n,i,(a,p,u,d,b,v,g,_,S,O,I)=>{[s,o]=Ci(u,s,o);let $=a.pxRound,x=F=>$(v(F,d,O,_)),D=F=>$(g(F,b,I,S)),M,K;d.ori==0?(M=jn,K=Vu):(M=Bn,K=ju);let z=d.dir*(d.ori==0?1:-1),Q={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Wn},Y=Q.stroke,ne=!1;if(o-s>=O*4){let F=U=>n.posToVal(U,d.key,!0),G=null,j=null,se,V,Ze,_e=x(p[z==1?s:o]),oe=x(p[s]),de=x(p[o]),ee=F(z==1?oe+1:de-1);for(let U=z==1?s:o;U>=s&&U<=o;U+=z){let Pe=p[U],ke=(z==1?Pe<ee:Pe>ee)?_e:x(Pe),pe=u[U];ke==_e?pe!=null?(V=pe,G==null?(M(Y,ke,D(V)),se=G=j=V):V<G?G=V:V>j&&(j=V)):pe===null&&(ne=!0):(G!=null&&K(Y,_e,D(G),D(j),D(se),D(V)),pe!=null?(V=pe,M(Y,ke,D(V)),G=j=se=V):(G=j=null,pe===null&&(ne=!0)),_e=ke,ee=F(_e+z))}G!=null&&G!=j&&Ze!=_e&&K(Y,_e,D(G),D(j),D(se),D(V))}else for(let F=z==1?s:o;F>=s&&F<=o;F+=z){let G=u[F];G===null?ne=!0:G!=null&&M(Y,x(p[F]),D(G))}let[L,X]=wr(n,i);if(a.fill!=null||L!=0){let F=Q.fill=new Path2D(Y),G=a.fillTo(n,i,a.min,a.max,L),j=D(G),se=x(p[s]),V=x(p[o]);z==-1&&([V,se]=[se,V]),M(F,V,j),M(F,se,j)}if(!a.spanGaps){let F=[];ne&&F.push(...yr(p,u,s,o,z,x,e)),Q.gaps=F=a.gaps(n,i,s,o,F),Q.clip=Fi(F,d.ori,_,S,O,I)}return X!=0&&(Q.band=X==2?[Ut(n,i,s,o,Y,-1),Ut(n,i,s,o,Y,1)]:Ut(n,i,s,o,Y,X)),Q})}function Bu(t){let e=ae(t.align,1),n=ae(t.ascDesc,!1),i=ae(t.alignGaps,0),s=ae(t.extend,!1);return(o,a,p,u)=>mn(o,a,(d,b,v,g,_,S,O,I,$,x,D)=>{[p,u]=Ci(v,p,u);let M=d.pxRound,{left:K,width:z}=o.bbox,Q=oe=>M(S(oe,g,x,I)),Y=oe=>M(O(oe,_,D,$)),ne=g.ori==0?jn:Bn,J={stroke:new Path2D,fill:null,clip:null,band:null,gaps:null,flags:Wn},L=J.stroke,X=g.dir*(g.ori==0?1:-1),F=Y(v[X==1?p:u]),G=Q(b[X==1?p:u]),j=G,se=G;s&&e==-1&&(se=K,ne(L,se,F)),ne(L,G,F);for(let oe=X==1?p:u;oe>=p&&oe<=u;oe+=X){let de=v[oe];if(de==null)continue;let ee=Q(b[oe]),U=Y(de);e==1?ne(L,ee,F):ne(L,j,U),ne(L,ee,U),F=U,j=ee}let V=j;s&&e==1&&(V=K+z,ne(L,V,F));let[Ze,_e]=wr(o,a);if(d.fill!=null||Ze!=0){let oe=J.fill=new Path2D(L),de=d.fillTo(o,a,d.min,d.max,Ze),ee=Y(de);ne(oe,V,ee),ne(oe,se,ee)}if(!d.spanGaps){let oe=[];oe.push(...yr(b,v,p,u,X,Q,i));let de=d.width*ue/2,ee=n||e==1?de:-de,U=n||e==-1?-de:de;oe.forEach(Pe=>{Pe[0]+=ee,Pe[1]+=U}),J.gaps=oe=d.gaps(o,a,p,u,oe),J.clip=Fi(oe,g.ori,I,$,x,D)}return _e!=0&&(J.band=_e==2?[Ut(o,a,p,u,L,-1),Ut(o,a,p,u,L,1)]:Ut(o,a,p,u,L,_e)),J})}function cl(t,e,n,i,s,o,a=me){if(t.length>1){let p=null;for(let u=0,d=1/0;u<t.length;u++)if(e[u]!==void 0){if(p!=null){let b=Ae(t[u]-t[p]);b<d&&(d=b,a=Ae(n(t[u],i,s,o)-n(t[p],i,s,o)))}p=u}}return a}function Ku(t){t=t||ui;let e=ae(t.size,[.6,me,1]),n=t.align||0,i=t.gap||0,s=t.radius;s=s==null?[0,0]:typeof s=="number"?[s,0]:s;let o=ie(s),a=1-e[0],p=ae(e[1],me),u=ae(e[2],1),d=ae(t.disp,ui),b=ae(t.each,_=>{}),{fill:v,stroke:g}=d;return(_,S,O,I)=>mn(_,S,($,x,D,M,K,z,Q,Y,ne,J,L)=>{let X=$.pxRound,F=n,G=i*ue,j=p*ue,se=u*ue,V,Ze;M.ori==0?[V,Ze]=o(_,S):[Ze,V]=o(_,S);let _e=M.dir*(M.ori==0?1:-1),oe=M.ori==0?Vi:xr,de=M.ori==0?b:(A,be,Ne,wn,en,$t,tn)=>{b(A,be,Ne,en,wn,tn,$t)},ee=ae(_.bands,hr).find(A=>A.series[0]==S),U=ee!=null?ee.dir:0,Pe=$.fillTo(_,S,$.min,$.max,U),Be=X(Q(Pe,K,L,ne)),ke,pe,bt,et=J,Me=X($.width*ue),Lt=!1,Ht=null,at=null,Wt=null,gn=null;v!=null&&(Me==0||g!=null)&&(Lt=!0,Ht=v.values(_,S,O,I),at=new Map,new Set(Ht).forEach(A=>{A!=null&&at.set(A,new Path2D)}),Me>0&&(Wt=g.values(_,S,O,I),gn=new Map,new Set(Wt).forEach(A=>{A!=null&&gn.set(A,new Path2D)})));let{x0:bn,size:Zn}=d;if(bn!=null&&Zn!=null){F=1,x=bn.values(_,S,O,I),bn.unit==2&&(x=x.map(Ne=>_.posToVal(Y+Ne*J,M.key,!0)));let A=Zn.values(_,S,O,I);Zn.unit==2?pe=A[0]*J:pe=z(A[0],M,J,Y)-z(0,M,J,Y),et=cl(x,D,z,M,J,Y,et),bt=et-pe+G}else et=cl(x,D,z,M,J,Y,et),bt=et*a+G,pe=et-bt;bt<1&&(bt=0),Me>=pe/2&&(Me=0),bt<5&&(X=vl);let fi=bt>0,Qt=et-bt-(fi?Me:0);pe=X(nr(Qt,se,j)),ke=(F==0?pe/2:F==_e?0:pe)-F*_e*((F==0?G/2:0)+(fi?Me/2:0));let Ke={stroke:null,fill:null,clip:null,band:null,gaps:null,flags:0},vn=Lt?null:new Path2D,Dt=null;if(ee!=null)Dt=_.data[ee.series[1]];else{let{y0:A,y1:be}=d;A!=null&&be!=null&&(D=be.values(_,S,O,I),Dt=A.values(_,S,O,I))}let Xt=V*pe,Z=Ze*pe;for(let A=_e==1?O:I;A>=O&&A<=I;A+=_e){let be=D[A];if(be==null)continue;if(Dt!=null){let Qe=Dt[A]??0;if(be-Qe==0)continue;Be=Q(Qe,K,L,ne)}let Ne=M.distr!=2||d!=null?x[A]:A,wn=z(Ne,M,J,Y),en=Q(ae(be,Pe),K,L,ne),$t=X(wn-ke),tn=X(Je(en,Be)),tt=X(Mt(en,Be)),ct=tn-tt;if(be!=null){let Qe=be<0?Z:Xt,vt=be<0?Xt:Z;Lt?(Me>0&&Wt[A]!=null&&oe(gn.get(Wt[A]),$t,tt+ot(Me/2),pe,Je(0,ct-Me),Qe,vt),Ht[A]!=null&&oe(at.get(Ht[A]),$t,tt+ot(Me/2),pe,Je(0,ct-Me),Qe,vt)):oe(vn,$t,tt+ot(Me/2),pe,Je(0,ct-Me),Qe,vt),de(_,S,A,$t-Me/2,tt,pe+Me,ct)}}return Me>0?Ke.stroke=Lt?gn:vn:Lt||(Ke._fill=$.width==0?$._fill:$._stroke??$._fill,Ke.width=0),Ke.fill=Lt?at:vn,Ke})}function Gu(t,e){let n=ae(e?.alignGaps,0);return(i,s,o,a)=>mn(i,s,(p,u,d,b,v,g,_,S,O,I,$)=>{[o,a]=Ci(d,o,a);let x=p.pxRound,D=V=>x(g(V,b,I,S)),M=V=>x(_(V,v,$,O)),K,z,Q;b.ori==0?(K=Ui,Q=jn,z=Bl):(K=Wi,Q=Bn,z=Kl);let Y=b.dir*(b.ori==0?1:-1),ne=D(u[Y==1?o:a]),J=ne,L=[],X=[];for(let V=Y==1?o:a;V>=o&&V<=a;V+=Y)if(d[V]!=null){let _e=u[V],oe=D(_e);L.push(J=oe),X.push(M(d[V]))}let F={stroke:t(L,X,K,Q,z,x),fill:null,clip:null,band:null,gaps:null,flags:Wn},G=F.stroke,[j,se]=wr(i,s);if(p.fill!=null||j!=0){let V=F.fill=new Path2D(G),Ze=p.fillTo(i,s,p.min,p.max,j),_e=M(Ze);Q(V,J,_e),Q(V,ne,_e)}if(!p.spanGaps){let V=[];V.push(...yr(u,d,o,a,Y,D,n)),F.gaps=V=p.gaps(i,s,o,a,V),F.clip=Fi(V,b.ori,S,O,I,$)}return se!=0&&(F.band=se==2?[Ut(i,s,o,a,G,-1),Ut(i,s,o,a,G,1)]:Ut(i,s,o,a,G,se)),F})}function qu(t){return Gu(Yu,t)}function Yu(t,e,n,i,s,o){let a=t.length;if(a<2)return null;let p=new Path2D;if(n(p,t[0],e[0]),a==2)i(p,t[1],e[1]);else{let u=Array(a),d=Array(a-1),b=Array(a-1),v=Array(a-1);for(let g=0;g<a-1;g++)b[g]=e[g+1]-e[g],v[g]=t[g+1]-t[g],d[g]=b[g]/v[g];u[0]=d[0];for(let g=1;g<a-1;g++)d[g]===0||d[g-1]===0||d[g-1]>0!=d[g]>0?u[g]=0:(u[g]=3*(v[g-1]+v[g])/((2*v[g]+v[g-1])/d[g-1]+(v[g]+2*v[g-1])/d[g]),isFinite(u[g])||(u[g]=0));u[a-1]=d[a-2];for(let g=0;g<a-1;g++)s(p,t[g]+v[g]/3,e[g]+u[g]*v[g]/3,t[g+1]-v[g]/3,e[g+1]-u[g+1]*v[g]/3,t[g+1],e[g+1])}return p}var or=new Set;function ul(){for(let t of or)t.syncRect(!0)}Vn&&(dn($c,Dn,ul),dn(Pc,Dn,ul,!0),dn(Ai,Dn,()=>{Ue.pxRatio=ue}));var Ju=Yl(),Zu=Gl();function pl(t,e,n,i){return(i?[t[0],t[1]].concat(t.slice(2)):[t[0]].concat(t.slice(1))).map((o,a)=>lr(o,a,e,n))}function Qu(t,e){return t.map((n,i)=>i==0?{}:$e({},e,n))}function lr(t,e,n,i){return $e({},e==0?n:i,t)}function Jl(t,e,n){return e==null?Fn:[e,n]}var Xu=Jl;function ep(t,e,n){return e==null?Fn:Oi(e,n,fr,!0)}function Zl(t,e,n,i){return e==null?Fn:Hi(e,n,t.scales[i].log,!1)}var tp=Zl;function Ql(t,e,n,i){return e==null?Fn:pr(e,n,t.scales[i].log,!1)}var np=Ql;function ip(t,e,n,i,s){let o=Je(Vo(t),Vo(e)),a=e-t,p=St(s/i*a,n);do{let u=n[p],d=i*u/a;if(d>=s&&o+(u<5?Zt.get(u):0)<=17)return[u,d]}while(++p<n.length);return[0,0]}function fl(t){let e,n;return t=t.replace(/(\d+)px/,(i,s)=>(e=Re((n=+s)*ue))+"px"),[t,e,n]}function sp(t){t.show&&[t.font,t.labelFont].forEach(e=>{let n=ge(e[2]*ue,1);e[0]=e[0].replace(/[0-9.]+px/,n+"px"),e[1]=n})}function Ue(t,e,n){let i={mode:ae(t.mode,1)},s=i.mode;function o(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?1-m:m)}function a(r,l,c,f){let m=l.valToPct(r);return f+c*(l.dir==-1?m:1-m)}function p(r,l,c,f){return l.ori==0?o(r,l,c,f):a(r,l,c,f)}i.valToPosH=o,i.valToPosV=a;let u=!1;i.status=0;let d=i.root=ht(pc);if(t.id!=null&&(d.id=t.id),rt(d,t.class),t.title){let r=ht(hc,d);r.textContent=t.title}let b=kt("canvas"),v=i.ctx=b.getContext("2d"),g=ht(mc,d);dn("click",g,r=>{r.target===S&&(ve!=Pn||Se!=Nn)&&Ve.click(i,r)},!0);let _=i.under=ht(gc,g);g.appendChild(b);let S=i.over=ht(bc,g);t=Un(t);let O=+ae(t.pxAlign,1),I=al(O);(t.plugins||[]).forEach(r=>{r.opts&&(t=r.opts(i,t)||t)});let $=t.ms||.001,x=i.series=s==1?pl(t.series||[],tl,ol,!1):Qu(t.series||[null],rl),D=i.axes=pl(t.axes||[],el,il,!0),M=i.scales={},K=i.bands=t.bands||[];K.forEach(r=>{r.fill=ie(r.fill||null),r.dir=ae(r.dir,-1)});let z=s==2?x[1].facets[0].scale:x[0].scale,Q={axes:Va,series:Da},Y=(t.drawOrder||["axes","series"]).map(r=>Q[r]);function ne(r){let l=r.distr==3?c=>Ft(c>0?c:r.clamp(i,c,r.min,r.max,r.key)):r.distr==4?c=>qs(c,r.asinh):r.distr==100?c=>r.fwd(c):c=>c;return c=>{let f=l(c),{_min:m,_max:w}=r,y=w-m;return(f-m)/y}}function J(r){let l=M[r];if(l==null){let c=(t.scales||ui)[r]||ui;if(c.from!=null){J(c.from);let f=$e({},M[c.from],c,{key:r});f.valToPct=ne(f),M[r]=f}else{l=M[r]=$e({},r==z?Fl:Fu,c),l.key=r;let f=l.time,m=l.range,w=Jt(m);if((r!=z||s==2&&!f)&&(w&&(m[0]==null||m[1]==null)&&(m={min:m[0]==null?Fo:{mode:1,hard:m[0],soft:m[0]},max:m[1]==null?Fo:{mode:1,hard:m[1],soft:m[1]}},w=!1),!w&&Ii(m))){let y=m;m=(k,T,P)=>T==null?Fn:Oi(T,P,y)}l.range=ie(m||(f?Xu:r==z?l.distr==3?tp:l.distr==4?np:Jl:l.distr==3?Zl:l.distr==4?Ql:ep)),l.auto=ie(w?!1:l.auto),l.clamp=ie(l.clamp||Iu),l._min=l._max=null,l.valToPct=ne(l)}}}J("x"),J("y"),s==1&&x.forEach(r=>{J(r.scale)}),D.forEach(r=>{J(r.scale)});for(let r in t.scales)J(r);let L=M[z],X=L.distr,F,G;L.ori==0?(rt(d,fc),F=o,G=a):(rt(d,dc),F=a,G=o);let j={};for(let r in M){let l=M[r];(l.min!=null||l.max!=null)&&(j[r]={min:l.min,max:l.max},l.min=l.max=null)}let se=t.tzDate||(r=>new Date(Re(r/$))),V=t.fmtDate||mr,Ze=$==1?fu(se):mu(se),_e=Zo(se,Jo($==1?pu:hu,V)),oe=Xo(se,Qo(bu,V)),de=[],ee=i.legend=$e({},yu,t.legend),U=i.cursor=$e({},Tu,{drag:{y:s==2}},t.cursor),Pe=ee.show,Be=U.show,ke=ee.markers;ee.idxs=de,ke.width=ie(ke.width),ke.dash=ie(ke.dash),ke.stroke=ie(ke.stroke),ke.fill=ie(ke.fill);let pe,bt,et,Me=[],Lt=[],Ht,at=!1,Wt={};if(ee.live){let r=x[1]?x[1].values:null;at=r!=null,Ht=at?r(i,1,0):{_:0};for(let l in Ht)Wt[l]=cr}if(Pe)if(pe=kt("table",kc,d),et=kt("tbody",null,pe),ee.mount(i,pe),at){bt=kt("thead",null,pe,et);let r=kt("tr",null,bt);kt("th",null,r);for(var gn in Ht)kt("th",Eo,r).textContent=gn}else rt(pe,Mc),ee.live&&rt(pe,Sc);let bn={show:!0},Zn={show:!1};function fi(r,l){if(l==0&&(at||!ee.live||s==2))return Fn;let c=[],f=kt("tr",Tc,et,et.childNodes[l]);rt(f,r.class),r.show||rt(f,fn);let m=kt("th",null,f);if(ke.show){let k=ht(Ec,m);if(l>0){let T=ke.width(i,l);T&&(k.style.border=T+"px "+ke.dash(i,l)+" "+ke.stroke(i,l)),k.style.background=ke.fill(i,l)}}let w=ht(Eo,m);r.label instanceof HTMLElement?w.appendChild(r.label):w.textContent=r.label,l>0&&(ke.show||(w.style.color=r.width>0?ke.stroke(i,l):ke.fill(i,l)),Ke("click",m,k=>{if(U._lock)return;sn(k);let T=x.indexOf(r);if((k.ctrlKey||k.metaKey)!=ee.isolate){let P=x.some((R,C)=>C>0&&C!=T&&R.show);x.forEach((R,C)=>{C>0&&Nt(C,P?C==T?bn:Zn:bn,!0,Le.setSeries)})}else Nt(T,{show:!r.show},!0,Le.setSeries)},!1),xn&&Ke(No,m,k=>{U._lock||(sn(k),Nt(x.indexOf(r),An,!0,Le.setSeries))},!1));for(var y in Ht){let k=kt("td",Lc,f);k.textContent="--",c.push(k)}return[f,c]}let Qt=new Map;function Ke(r,l,c,f=!0){let m=Qt.get(l)||{},w=U.bind[r](i,l,c,f);w&&(dn(r,l,m[r]=w),Qt.set(l,m))}function vn(r,l,c){let f=Qt.get(l)||{};for(let m in f)(r==null||m==r)&&(tr(m,l,f[m]),delete f[m]);r==null&&Qt.delete(l)}let Dt=0,Xt=0,Z=0,A=0,be=0,Ne=0,wn=be,en=Ne,$t=Z,tn=A,tt=0,ct=0,Qe=0,vt=0;i.bbox={};let gs=!1,di=!1,yn=!1,nn=!1,hi=!1,ut=!1;function bs(r,l,c){(c||r!=i.width||l!=i.height)&&Cr(r,l),Tn(!1),yn=!0,di=!0,En()}function Cr(r,l){i.width=Dt=Z=r,i.height=Xt=A=l,be=Ne=0,Na(),Ra();let c=i.bbox;tt=c.left=un(be*ue,.5),ct=c.top=un(Ne*ue,.5),Qe=c.width=un(Z*ue,.5),vt=c.height=un(A*ue,.5)}let La=3;function $a(){let r=!1,l=0;for(;!r;){l++;let c=Ua(l),f=Wa(l);r=l==La||c&&f,r||(Cr(i.width,i.height),di=!0)}}function Pa({width:r,height:l}){bs(r,l)}i.setSize=Pa;function Na(){let r=!1,l=!1,c=!1,f=!1;D.forEach((m,w)=>{if(m.show&&m._show){let{side:y,_size:k}=m,T=y%2,P=m.label!=null?m.labelSize:0,R=k+P;R>0&&(T?(Z-=R,y==3?(be+=R,f=!0):c=!0):(A-=R,y==0?(Ne+=R,r=!0):l=!0))}}),rn[0]=r,rn[1]=c,rn[2]=l,rn[3]=f,Z-=Vt[1]+Vt[3],be+=Vt[3],A-=Vt[2]+Vt[0],Ne+=Vt[0]}function Ra(){let r=be+Z,l=Ne+A,c=be,f=Ne;function m(w,y){switch(w){case 1:return r+=y,r-y;case 2:return l+=y,l-y;case 3:return c-=y,c+y;case 0:return f-=y,f+y}}D.forEach((w,y)=>{if(w.show&&w._show){let k=w.side;w._pos=m(k,w._size),w.label!=null&&(w._lpos=m(k,w.labelSize))}})}if(U.dataIdx==null){let r=U.hover,l=r.skip=new Set(r.skip??[]);l.add(void 0);let c=r.prox=ie(r.prox),f=r.bias??=0;U.dataIdx=(m,w,y,k)=>{if(w==0)return y;let T=y,P=c(m,w,y,k)??me,R=P>=0&&P<me,C=L.ori==0?Z:A,q=U.left,ce=e[0],le=e[w];if(l.has(le[y])){T=null;let te=null,B=null,W;if(f==0||f==-1)for(W=y;te==null&&W-- >0;)l.has(le[W])||(te=W);if(f==0||f==1)for(W=y;B==null&&W++<le.length;)l.has(le[W])||(B=W);if(te!=null||B!=null)if(R){let ye=te==null?-1/0:F(ce[te],L,C,0),Te=B==null?1/0:F(ce[B],L,C,0),Ie=q-ye,he=Te-q;Ie<=he?Ie<=P&&(T=te):he<=P&&(T=B)}else T=B==null?te:te==null?B:y-te<=B-y?te:B}else R&&Ae(q-F(ce[y],L,C,0))>P&&(T=null);return T}}let sn=r=>{U.event=r};U.idxs=de,U._lock=!1;let je=U.points;je.show=ie(je.show),je.size=ie(je.size),je.stroke=ie(je.stroke),je.width=ie(je.width),je.fill=ie(je.fill);let Pt=i.focus=$e({},t.focus||{alpha:.3},U.focus),xn=Pt.prox>=0,_n=xn&&je.one,pt=[],kn=[],Sn=[];function Hr(r,l){let c=je.show(i,l);if(c instanceof HTMLElement)return rt(c,_c),rt(c,r.class),Ct(c,-10,-10,Z,A),S.insertBefore(c,pt[l]),c}function Dr(r,l){if(s==1||l>0){let c=s==1&&M[r.scale].time,f=r.value;r.value=c?Ko(f)?Xo(se,Qo(f,V)):f||oe:f||Cu,r.label=r.label||(c?Lu:Eu)}if(_n||l>0){r.width=r.width==null?1:r.width,r.paths=r.paths||Ju||Fc,r.fillTo=ie(r.fillTo||Uu),r.pxAlign=+ae(r.pxAlign,O),r.pxRound=al(r.pxAlign),r.stroke=ie(r.stroke||null),r.fill=ie(r.fill||null),r._stroke=r._fill=r._paths=r._focus=null;let c=Hu(Je(1,r.width),1),f=r.points=$e({},{size:c,width:Je(1,c*.2),stroke:r.stroke,space:c*2,paths:Zu,_stroke:null,_fill:null},r.points);f.show=ie(f.show),f.filter=ie(f.filter),f.fill=ie(f.fill),f.stroke=ie(f.stroke),f.paths=ie(f.paths),f.pxAlign=r.pxAlign}if(Pe){let c=fi(r,l);Me.splice(l,0,c[0]),Lt.splice(l,0,c[1]),ee.values.push(null)}if(Be){de.splice(l,0,null);let c=null;_n?l==0&&(c=Hr(r,l)):l>0&&(c=Hr(r,l)),pt.splice(l,0,c),kn.splice(l,0,0),Sn.splice(l,0,0)}De("addSeries",l)}function Aa(r,l){l=l??x.length,r=s==1?lr(r,l,tl,ol):lr(r,l,{},rl),x.splice(l,0,r),Dr(x[l],l)}i.addSeries=Aa;function Oa(r){if(x.splice(r,1),Pe){ee.values.splice(r,1),Lt.splice(r,1);let l=Me.splice(r,1)[0];vn(null,l.firstChild),l.remove()}Be&&(de.splice(r,1),pt.splice(r,1)[0].remove(),kn.splice(r,1),Sn.splice(r,1)),De("delSeries",r)}i.delSeries=Oa;let rn=[!1,!1,!1,!1];function za(r,l){if(r._show=r.show,r.show){let c=r.side%2,f=M[r.scale];f==null&&(r.scale=c?x[1].scale:z,f=M[r.scale]);let m=f.time;r.size=ie(r.size),r.space=ie(r.space),r.rotate=ie(r.rotate),Jt(r.incrs)&&r.incrs.forEach(y=>{!Zt.has(y)&&Zt.set(y,xl(y))}),r.incrs=ie(r.incrs||(f.distr==2?au:m?$==1?uu:du:pn)),r.splits=ie(r.splits||(m&&f.distr==1?Ze:f.distr==3?ir:f.distr==4?Nu:Pu)),r.stroke=ie(r.stroke),r.grid.stroke=ie(r.grid.stroke),r.ticks.stroke=ie(r.ticks.stroke),r.border.stroke=ie(r.border.stroke);let w=r.values;r.values=Jt(w)&&!Jt(w[0])?ie(w):m?Jt(w)?Zo(se,Jo(w,V)):Ko(w)?gu(se,w):w||_e:w||$u,r.filter=ie(r.filter||(f.distr>=3&&f.log==10?Ou:f.distr==3&&f.log==2?zu:wl)),r.font=fl(r.font),r.labelFont=fl(r.labelFont),r._size=r.size(i,null,l,0),r._space=r._rotate=r._incrs=r._found=r._splits=r._values=null,r._size>0&&(rn[l]=!0,r._el=ht(vc,g))}}function Qn(r,l,c,f){let[m,w,y,k]=c,T=l%2,P=0;return T==0&&(k||w)&&(P=l==0&&!m||l==2&&!y?Re(el.size/3):0),T==1&&(m||y)&&(P=l==1&&!w||l==3&&!k?Re(il.size/2):0),P}let Ir=i.padding=(t.padding||[Qn,Qn,Qn,Qn]).map(r=>ie(ae(r,Qn))),Vt=i._padding=Ir.map((r,l)=>r(i,l,rn,0)),We,Oe=null,ze=null,mi=s==1?x[0].idxs:null,wt=null,Xn=!1;function Fr(r,l){if(e=r??[],i.data=i._data=e,s==2){We=0;for(let c=1;c<x.length;c++)We+=e[c][0].length}else{e.length==0&&(i.data=i._data=e=[[]]),wt=e[0],We=wt.length;let c=e;if(X==2){c=e.slice();let f=c[0]=Array(We);for(let m=0;m<We;m++)f[m]=m}i._data=e=c}if(Tn(!0),De("setData"),X==2&&(yn=!0),l!==!1){let c=L;c.auto(i,Xn)?vs():Bt(z,c.min,c.max),nn=nn||U.left>=0,ut=!0,En()}}i.setData=Fr;function vs(){Xn=!0;let r,l;s==1&&(We>0?(Oe=mi[0]=0,ze=mi[1]=We-1,r=e[0][Oe],l=e[0][ze],X==2?(r=Oe,l=ze):r==l&&(X==3?[r,l]=Hi(r,r,L.log,!1):X==4?[r,l]=pr(r,r,L.log,!1):L.time?l=r+Re(86400/$):[r,l]=Oi(r,l,fr,!0))):(Oe=mi[0]=r=null,ze=mi[1]=l=null)),Bt(z,r,l)}let gi,Mn,ws,ys,xs,_s,ks,Ss,Ms,Xe;function Ur(r,l,c,f,m,w){r??=$o,c??=hr,f??="butt",m??=$o,w??="round",r!=gi&&(v.strokeStyle=gi=r),m!=Mn&&(v.fillStyle=Mn=m),l!=ws&&(v.lineWidth=ws=l),w!=xs&&(v.lineJoin=xs=w),f!=_s&&(v.lineCap=_s=f),c!=ys&&v.setLineDash(ys=c)}function Wr(r,l,c,f){l!=Mn&&(v.fillStyle=Mn=l),r!=ks&&(v.font=ks=r),c!=Ss&&(v.textAlign=Ss=c),f!=Ms&&(v.textBaseline=Ms=f)}function Ts(r,l,c,f,m=0){if(f.length>0&&r.auto(i,Xn)&&(l==null||l.min==null)){let w=ae(Oe,0),y=ae(ze,f.length-1),k=c.min==null?Oc(f,w,y,m,r.distr==3):[c.min,c.max];r.min=Mt(r.min,c.min=k[0]),r.max=Je(r.max,c.max=k[1])}}let Vr={min:null,max:null};function Ca(){for(let f in M){let m=M[f];j[f]==null&&(m.min==null||j[z]!=null&&m.auto(i,Xn))&&(j[f]=Vr)}for(let f in M){let m=M[f];j[f]==null&&m.from!=null&&j[m.from]!=null&&(j[f]=Vr)}j[z]!=null&&Tn(!0);let r={};for(let f in j){let m=j[f];if(m!=null){let w=r[f]=Un(M[f],Vc);if(m.min!=null)$e(w,m);else if(f!=z||s==2)if(We==0&&w.from==null){let y=w.range(i,null,null,f);w.min=y[0],w.max=y[1]}else w.min=me,w.max=-me}}if(We>0){x.forEach((f,m)=>{if(s==1){let w=f.scale,y=j[w];if(y==null)return;let k=r[w];if(m==0){let T=k.range(i,k.min,k.max,w);k.min=T[0],k.max=T[1],Oe=St(k.min,e[0]),ze=St(k.max,e[0]),ze-Oe>1&&(e[0][Oe]<k.min&&Oe++,e[0][ze]>k.max&&ze--),f.min=wt[Oe],f.max=wt[ze]}else f.show&&f.auto&&Ts(k,y,f,e[m],f.sorted);f.idxs[0]=Oe,f.idxs[1]=ze}else if(m>0&&f.show&&f.auto){let[w,y]=f.facets,k=w.scale,T=y.scale,[P,R]=e[m],C=r[k],q=r[T];C!=null&&Ts(C,j[k],w,P,w.sorted),q!=null&&Ts(q,j[T],y,R,y.sorted),f.min=y.min,f.max=y.max}});for(let f in r){let m=r[f],w=j[f];if(m.from==null&&(w==null||w.min==null)){let y=m.range(i,m.min==me?null:m.min,m.max==-me?null:m.max,f);m.min=y[0],m.max=y[1]}}}for(let f in r){let m=r[f];if(m.from!=null){let w=r[m.from];if(w.min==null)m.min=m.max=null;else{let y=m.range(i,w.min,w.max,f);m.min=y[0],m.max=y[1]}}}let l={},c=!1;for(let f in r){let m=r[f],w=M[f];if(w.min!=m.min||w.max!=m.max){w.min=m.min,w.max=m.max;let y=w.distr;w._min=y==3?Ft(w.min):y==4?qs(w.min,w.asinh):y==100?w.fwd(w.min):w.min,w._max=y==3?Ft(w.max):y==4?qs(w.max,w.asinh):y==100?w.fwd(w.max):w.max,l[f]=c=!0}}if(c){x.forEach((f,m)=>{s==2?m>0&&l.y&&(f._paths=null):l[f.scale]&&(f._paths=null)});for(let f in l)yn=!0,De("setScale",f);Be&&U.left>=0&&(nn=ut=!0)}for(let f in j)j[f]=null}function Ha(r){let l=nr(Oe-1,0,We-1),c=nr(ze+1,0,We-1);for(;r[l]==null&&l>0;)l--;for(;r[c]==null&&c<We-1;)c++;return[l,c]}function Da(){if(We>0){let r=x.some(l=>l._focus)&&Xe!=Pt.alpha;r&&(v.globalAlpha=Xe=Pt.alpha),x.forEach((l,c)=>{if(c>0&&l.show&&(jr(c,!1),jr(c,!0),l._paths==null)){let f=Xe;Xe!=l.alpha&&(v.globalAlpha=Xe=l.alpha);let m=s==2?[0,e[c][0].length-1]:Ha(e[c]);l._paths=l.paths(i,c,m[0],m[1]),Xe!=f&&(v.globalAlpha=Xe=f)}}),x.forEach((l,c)=>{if(c>0&&l.show){let f=Xe;Xe!=l.alpha&&(v.globalAlpha=Xe=l.alpha),l._paths!=null&&Br(c,!1);{let m=l._paths!=null?l._paths.gaps:null,w=l.points.show(i,c,Oe,ze,m),y=l.points.filter(i,c,w,m);(w||y)&&(l.points._paths=l.points.paths(i,c,Oe,ze,y),Br(c,!0))}Xe!=f&&(v.globalAlpha=Xe=f),De("drawSeries",c)}}),r&&(v.globalAlpha=Xe=1)}}function jr(r,l){let c=l?x[r].points:x[r];c._stroke=c.stroke(i,r),c._fill=c.fill(i,r)}function Br(r,l){let c=l?x[r].points:x[r],{stroke:f,fill:m,clip:w,flags:y,_stroke:k=c._stroke,_fill:T=c._fill,_width:P=c.width}=c._paths;P=ge(P*ue,3);let R=null,C=P%2/2;l&&T==null&&(T=P>0?"#fff":k);let q=c.pxAlign==1&&C>0;if(q&&v.translate(C,C),!l){let ce=tt-P/2,le=ct-P/2,te=Qe+P,B=vt+P;R=new Path2D,R.rect(ce,le,te,B)}l?Es(k,P,c.dash,c.cap,T,f,m,y,w):Ia(r,k,P,c.dash,c.cap,T,f,m,y,R,w),q&&v.translate(-C,-C)}function Ia(r,l,c,f,m,w,y,k,T,P,R){let C=!1;T!=0&&K.forEach((q,ce)=>{if(q.series[0]==r){let le=x[q.series[1]],te=e[q.series[1]],B=(le._paths||ui).band;Jt(B)&&(B=q.dir==1?B[0]:B[1]);let W,ye=null;le.show&&B&&Cc(te,Oe,ze)?(ye=q.fill(i,ce)||w,W=le._paths.clip):B=null,Es(l,c,f,m,ye,y,k,T,P,R,W,B),C=!0}}),C||Es(l,c,f,m,w,y,k,T,P,R)}let Kr=Wn|rr;function Es(r,l,c,f,m,w,y,k,T,P,R,C){Ur(r,l,c,f,m),(T||P||C)&&(v.save(),T&&v.clip(T),P&&v.clip(P)),C?(k&Kr)==Kr?(v.clip(C),R&&v.clip(R),vi(m,y),bi(r,w,l)):k&rr?(vi(m,y),v.clip(C),bi(r,w,l)):k&Wn&&(v.save(),v.clip(C),R&&v.clip(R),vi(m,y),v.restore(),bi(r,w,l)):(vi(m,y),bi(r,w,l)),(T||P||C)&&v.restore()}function bi(r,l,c){c>0&&(l instanceof Map?l.forEach((f,m)=>{v.strokeStyle=gi=m,v.stroke(f)}):l!=null&&r&&v.stroke(l))}function vi(r,l){l instanceof Map?l.forEach((c,f)=>{v.fillStyle=Mn=f,v.fill(c)}):l!=null&&r&&v.fill(l)}function Fa(r,l,c,f){let m=D[r],w;if(f<=0)w=[0,0];else{let y=m._space=m.space(i,r,l,c,f),k=m._incrs=m.incrs(i,r,l,c,f,y);w=ip(l,c,k,f,y)}return m._found=w}function Ls(r,l,c,f,m,w,y,k,T,P){let R=y%2/2;O==1&&v.translate(R,R),Ur(k,y,T,P,k),v.beginPath();let C,q,ce,le,te=m+(f==0||f==3?-w:w);c==0?(q=m,le=te):(C=m,ce=te);for(let B=0;B<r.length;B++)l[B]!=null&&(c==0?C=ce=r[B]:q=le=r[B],v.moveTo(C,q),v.lineTo(ce,le));v.stroke(),O==1&&v.translate(-R,-R)}function Ua(r){let l=!0;return D.forEach((c,f)=>{if(!c.show)return;let m=M[c.scale];if(m.min==null){c._show&&(l=!1,c._show=!1,Tn(!1));return}else c._show||(l=!1,c._show=!0,Tn(!1));let w=c.side,y=w%2,{min:k,max:T}=m,[P,R]=Fa(f,k,T,y==0?Z:A);if(R==0)return;let C=m.distr==2,q=c._splits=c.splits(i,f,k,T,P,R,C),ce=m.distr==2?q.map(W=>wt[W]):q,le=m.distr==2?wt[q[1]]-wt[q[0]]:P,te=c._values=c.values(i,c.filter(i,ce,f,R,le),f,R,le);c._rotate=w==2?c.rotate(i,te,f,R):0;let B=c._size;c._size=mt(c.size(i,te,f,r)),B!=null&&c._size!=B&&(l=!1)}),l}function Wa(r){let l=!0;return Ir.forEach((c,f)=>{let m=c(i,f,rn,r);m!=Vt[f]&&(l=!1),Vt[f]=m}),l}function Va(){for(let r=0;r<D.length;r++){let l=D[r];if(!l.show||!l._show)continue;let c=l.side,f=c%2,m,w,y=l.stroke(i,r),k=c==0||c==3?-1:1,[T,P]=l._found;if(l.label!=null){let qe=l.labelGap*k,st=Re((l._lpos+qe)*ue);Wr(l.labelFont[0],y,"center",c==2?"top":Lo),v.save(),f==1?(m=w=0,v.translate(st,Re(ct+vt/2)),v.rotate((c==3?-Ri:Ri)/2)):(m=Re(tt+Qe/2),w=st);let an=bl(l.label)?l.label(i,r,T,P):l.label;v.fillText(an,m,w),v.restore()}if(P==0)continue;let R=M[l.scale],C=f==0?Qe:vt,q=f==0?tt:ct,ce=l._splits,le=R.distr==2?ce.map(qe=>wt[qe]):ce,te=R.distr==2?wt[ce[1]]-wt[ce[0]]:T,B=l.ticks,W=l.border,ye=B.show?B.size:0,Te=Re(ye*ue),Ie=Re((l.alignTo==2?l._size-ye-l.gap:l.gap)*ue),he=l._rotate*-Ri/180,Ee=I(l._pos*ue),nt=(Te+Ie)*k,Ge=Ee+nt;w=f==0?Ge:0,m=f==1?Ge:0;let ft=l.font[0],yt=l.align==1?Cn:l.align==2?Bs:he>0?Cn:he<0?Bs:f==0?"center":c==3?Bs:Cn,At=he||f==1?"middle":c==2?"top":Lo;Wr(ft,y,yt,At);let it=l.font[1]*l.lineGap,dt=ce.map(qe=>I(p(qe,R,C,q))),xt=l._values;for(let qe=0;qe<xt.length;qe++){let st=xt[qe];if(st!=null){f==0?m=dt[qe]:w=dt[qe],st=""+st;let an=st.indexOf(`
`)==-1?[st]:st.split(/\n/gm);for(let Ye=0;Ye<an.length;Ye++){let po=an[Ye];he?(v.save(),v.translate(m,w+Ye*it),v.rotate(he),v.fillText(po,0,0),v.restore()):v.fillText(po,m,w+Ye*it)}}}B.show&&Ls(dt,B.filter(i,le,r,P,te),f,c,Ee,Te,ge(B.width*ue,3),B.stroke(i,r),B.dash,B.cap);let Ot=l.grid;Ot.show&&Ls(dt,Ot.filter(i,le,r,P,te),f,f==0?2:1,f==0?ct:tt,f==0?vt:Qe,ge(Ot.width*ue,3),Ot.stroke(i,r),Ot.dash,Ot.cap),W.show&&Ls([Ee],[1],f==0?1:0,f==0?1:2,f==1?ct:tt,f==1?vt:Qe,ge(W.width*ue,3),W.stroke(i,r),W.dash,W.cap)}De("drawAxes")}function Tn(r){x.forEach((l,c)=>{c>0&&(l._paths=null,r&&(s==1?(l.min=null,l.max=null):l.facets.forEach(f=>{f.min=null,f.max=null})))})}let wi=!1,$s=!1,ei=[];function ja(){$s=!1;for(let r=0;r<ei.length;r++)De(...ei[r]);ei.length=0}function En(){wi||(Jc(Gr),wi=!0)}function Ba(r,l=!1){wi=!0,$s=l,r(i),Gr(),l&&ei.length>0&&queueMicrotask(ja)}i.batch=Ba;function Gr(){if(gs&&(Ca(),gs=!1),yn&&($a(),yn=!1),di){if(xe(_,Cn,be),xe(_,"top",Ne),xe(_,oi,Z),xe(_,li,A),xe(S,Cn,be),xe(S,"top",Ne),xe(S,oi,Z),xe(S,li,A),xe(g,oi,Dt),xe(g,li,Xt),b.width=Re(Dt*ue),b.height=Re(Xt*ue),D.forEach(({_el:r,_show:l,_size:c,_pos:f,side:m})=>{if(r!=null)if(l){let w=m===3||m===0?c:0,y=m%2==1;xe(r,y?"left":"top",f-w),xe(r,y?"width":"height",c),xe(r,y?"top":"left",y?Ne:be),xe(r,y?"height":"width",y?A:Z),er(r,fn)}else rt(r,fn)}),gi=Mn=ws=xs=_s=ks=Ss=Ms=ys=null,Xe=1,ii(!0),be!=wn||Ne!=en||Z!=$t||A!=tn){Tn(!1);let r=Z/$t,l=A/tn;if(Be&&!nn&&U.left>=0){U.left*=r,U.top*=l,Ln&&Ct(Ln,Re(U.left),0,Z,A),$n&&Ct($n,0,Re(U.top),Z,A);for(let c=0;c<pt.length;c++){let f=pt[c];f!=null&&(kn[c]*=r,Sn[c]*=l,Ct(f,mt(kn[c]),mt(Sn[c]),Z,A))}}if(we.show&&!hi&&we.left>=0&&we.width>0){we.left*=r,we.width*=r,we.top*=l,we.height*=l;for(let c in zs)xe(Rn,c,we[c])}wn=be,en=Ne,$t=Z,tn=A}De("setSize"),di=!1}Dt>0&&Xt>0&&(v.clearRect(0,0,b.width,b.height),De("drawClear"),Y.forEach(r=>r()),De("draw")),we.show&&hi&&(yi(we),hi=!1),Be&&nn&&(ln(null,!0,!1),nn=!1),ee.show&&ee.live&&ut&&(As(),ut=!1),u||(u=!0,i.status=1,De("ready")),Xn=!1,wi=!1}i.redraw=(r,l)=>{yn=l||!1,r!==!1?Bt(z,L.min,L.max):En()};function Ps(r,l){let c=M[r];if(c.from==null){if(We==0){let f=c.range(i,l.min,l.max,r);l.min=f[0],l.max=f[1]}if(l.min>l.max){let f=l.min;l.min=l.max,l.max=f}if(We>1&&l.min!=null&&l.max!=null&&l.max-l.min<1e-16)return;r==z&&c.distr==2&&We>0&&(l.min=St(l.min,e[0]),l.max=St(l.max,e[0]),l.min==l.max&&l.max++),j[r]=l,gs=!0,En()}}i.setScale=Ps;let Ns,Rs,Ln,$n,qr,Yr,Pn,Nn,Jr,Zr,ve,Se,jt=!1,Ve=U.drag,Ce=Ve.x,He=Ve.y;Be&&(U.x&&(Ns=ht(yc,S)),U.y&&(Rs=ht(xc,S)),L.ori==0?(Ln=Ns,$n=Rs):(Ln=Rs,$n=Ns),ve=U.left,Se=U.top);let we=i.select=$e({show:!0,over:!0,left:0,width:0,top:0,height:0},t.select),Rn=we.show?ht(wc,we.over?S:_):null;function yi(r,l){if(we.show){for(let c in r)we[c]=r[c],c in zs&&xe(Rn,c,r[c]);l!==!1&&De("setSelect")}}i.setSelect=yi;function Ka(r){if(x[r].show)Pe&&er(Me[r],fn);else if(Pe&&rt(Me[r],fn),Be){let c=_n?pt[0]:pt[r];c!=null&&Ct(c,-10,-10,Z,A)}}function Bt(r,l,c){Ps(r,{min:l,max:c})}function Nt(r,l,c,f){l.focus!=null&&Za(r),l.show!=null&&x.forEach((m,w)=>{w>0&&(r==w||r==null)&&(m.show=l.show,Ka(w),s==2?(Bt(m.facets[0].scale,null,null),Bt(m.facets[1].scale,null,null)):Bt(m.scale,null,null),En())}),c!==!1&&De("setSeries",r,l),f&&si("setSeries",i,r,l)}i.setSeries=Nt;function Ga(r,l){$e(K[r],l)}function qa(r,l){r.fill=ie(r.fill||null),r.dir=ae(r.dir,-1),l=l??K.length,K.splice(l,0,r)}function Ya(r){r==null?K.length=0:K.splice(r,1)}i.addBand=qa,i.setBand=Ga,i.delBand=Ya;function Ja(r,l){x[r].alpha=l,Be&&pt[r]!=null&&(pt[r].style.opacity=l),Pe&&Me[r]&&(Me[r].style.opacity=l)}let It,Kt,on,An={focus:!0};function Za(r){if(r!=on){let l=r==null,c=Pt.alpha!=1;x.forEach((f,m)=>{if(s==1||m>0){let w=l||m==0||m==r;f._focus=l?null:w,c&&Ja(m,w?1:Pt.alpha)}}),on=r,c&&En()}}Pe&&xn&&Ke(Ro,pe,r=>{U._lock||(sn(r),on!=null&&Nt(null,An,!0,Le.setSeries))});function Rt(r,l,c){let f=M[l];c&&(r=r/ue-(f.ori==1?Ne:be));let m=Z;f.ori==1&&(m=A,r=m-r),f.dir==-1&&(r=m-r);let w=f._min,y=f._max,k=r/m,T=w+(y-w)*k,P=f.distr;return P==3?In(10,T):P==4?Dc(T,f.asinh):P==100?f.bwd(T):T}function Qa(r,l){let c=Rt(r,z,l);return St(c,e[0],Oe,ze)}i.valToIdx=r=>St(r,e[0]),i.posToIdx=Qa,i.posToVal=Rt,i.valToPos=(r,l,c)=>M[l].ori==0?o(r,M[l],c?Qe:Z,c?tt:0):a(r,M[l],c?vt:A,c?ct:0),i.setCursor=(r,l,c)=>{ve=r.left,Se=r.top,ln(null,l,c)};function Qr(r,l){xe(Rn,Cn,we.left=r),xe(Rn,oi,we.width=l)}function Xr(r,l){xe(Rn,"top",we.top=r),xe(Rn,li,we.height=l)}let ti=L.ori==0?Qr:Xr,ni=L.ori==1?Qr:Xr;function Xa(){if(Pe&&ee.live)for(let r=s==2?1:0;r<x.length;r++){if(r==0&&at)continue;let l=ee.values[r],c=0;for(let f in l)Lt[r][c++].firstChild.nodeValue=l[f]}}function As(r,l){if(r!=null&&(r.idxs?r.idxs.forEach((c,f)=>{de[f]=c}):Wc(r.idx)||de.fill(r.idx),ee.idx=de[0]),Pe&&ee.live){for(let c=0;c<x.length;c++)(c>0||s==1&&!at)&&ec(c,de[c]);Xa()}ut=!1,l!==!1&&De("setLegend")}i.setLegend=As;function ec(r,l){let c=x[r],f=r==0&&X==2?wt:e[r],m;at?m=c.values(i,r,l)??Wt:(m=c.value(i,l==null?null:f[l],r,l),m=m==null?Wt:{_:m}),ee.values[r]=m}function ln(r,l,c){Jr=ve,Zr=Se,[ve,Se]=U.move(i,ve,Se),U.left=ve,U.top=Se,Be&&(Ln&&Ct(Ln,Re(ve),0,Z,A),$n&&Ct($n,0,Re(Se),Z,A));let f,m=Oe>ze;It=me,Kt=null;let w=L.ori==0?Z:A,y=L.ori==1?Z:A;if(ve<0||We==0||m){f=U.idx=null;for(let k=0;k<x.length;k++){let T=pt[k];T!=null&&Ct(T,-10,-10,Z,A)}xn&&Nt(null,An,!0,r==null&&Le.setSeries),ee.live&&(de.fill(f),ut=!0)}else{let k,T,P;s==1&&(k=L.ori==0?ve:Se,T=Rt(k,z),f=U.idx=St(T,e[0],Oe,ze),P=F(e[0][f],L,w,0));let R=-10,C=-10,q=0,ce=0,le=!0,te="",B="";for(let W=s==2?1:0;W<x.length;W++){let ye=x[W],Te=de[W],Ie=Te==null?null:s==1?e[W][Te]:e[W][1][Te],he=U.dataIdx(i,W,f,T),Ee=he==null?null:s==1?e[W][he]:e[W][1][he];if(ut=ut||Ee!=Ie||he!=Te,de[W]=he,W>0&&ye.show){let nt=he==null?-10:he==f?P:F(s==1?e[0][he]:e[W][0][he],L,w,0),Ge=Ee==null?-10:G(Ee,s==1?M[ye.scale]:M[ye.facets[1].scale],y,0);if(xn&&Ee!=null){let ft=L.ori==1?ve:Se,yt=Ae(Pt.dist(i,W,he,Ge,ft));if(yt<It){let At=Pt.bias;if(At!=0){let it=Rt(ft,ye.scale),dt=Ee>=0?1:-1,xt=it>=0?1:-1;xt==dt&&(xt==1?At==1?Ee>=it:Ee<=it:At==1?Ee<=it:Ee>=it)&&(It=yt,Kt=W)}else It=yt,Kt=W}}if(ut||_n){let ft,yt;L.ori==0?(ft=nt,yt=Ge):(ft=Ge,yt=nt);let At,it,dt,xt,Ot,qe,st=!0,an=je.bbox;if(an!=null){st=!1;let Ye=an(i,W);dt=Ye.left,xt=Ye.top,At=Ye.width,it=Ye.height}else dt=ft,xt=yt,At=it=je.size(i,W);if(qe=je.fill(i,W),Ot=je.stroke(i,W),_n)W==Kt&&It<=Pt.prox&&(R=dt,C=xt,q=At,ce=it,le=st,te=qe,B=Ot);else{let Ye=pt[W];Ye!=null&&(kn[W]=dt,Sn[W]=xt,Io(Ye,At,it,st),Ho(Ye,qe,Ot),Ct(Ye,mt(dt),mt(xt),Z,A))}}}}if(_n){let W=Pt.prox,ye=on==null?It<=W:It>W||Kt!=on;if(ut||ye){let Te=pt[0];Te!=null&&(kn[0]=R,Sn[0]=C,Io(Te,q,ce,le),Ho(Te,te,B),Ct(Te,mt(R),mt(C),Z,A))}}}if(we.show&&jt)if(r!=null){let[k,T]=Le.scales,[P,R]=Le.match,[C,q]=r.cursor.sync.scales,ce=r.cursor.drag;if(Ce=ce._x,He=ce._y,Ce||He){let{left:le,top:te,width:B,height:W}=r.select,ye=r.scales[C].ori,Te=r.posToVal,Ie,he,Ee,nt,Ge,ft=k!=null&&P(k,C),yt=T!=null&&R(T,q);ft&&Ce?(ye==0?(Ie=le,he=B):(Ie=te,he=W),Ee=M[k],nt=F(Te(Ie,C),Ee,w,0),Ge=F(Te(Ie+he,C),Ee,w,0),ti(Mt(nt,Ge),Ae(Ge-nt))):ti(0,w),yt&&He?(ye==1?(Ie=le,he=B):(Ie=te,he=W),Ee=M[T],nt=G(Te(Ie,q),Ee,y,0),Ge=G(Te(Ie+he,q),Ee,y,0),ni(Mt(nt,Ge),Ae(Ge-nt))):ni(0,y)}else Cs()}else{let k=Ae(Jr-qr),T=Ae(Zr-Yr);if(L.ori==1){let q=k;k=T,T=q}Ce=Ve.x&&k>=Ve.dist,He=Ve.y&&T>=Ve.dist;let P=Ve.uni;P!=null?Ce&&He&&(Ce=k>=P,He=T>=P,!Ce&&!He&&(T>k?He=!0:Ce=!0)):Ve.x&&Ve.y&&(Ce||He)&&(Ce=He=!0);let R,C;Ce&&(L.ori==0?(R=Pn,C=ve):(R=Nn,C=Se),ti(Mt(R,C),Ae(C-R)),He||ni(0,y)),He&&(L.ori==1?(R=Pn,C=ve):(R=Nn,C=Se),ni(Mt(R,C),Ae(C-R)),Ce||ti(0,w)),!Ce&&!He&&(ti(0,0),ni(0,0))}if(Ve._x=Ce,Ve._y=He,r==null){if(c){if(uo!=null){let[k,T]=Le.scales;Le.values[0]=k!=null?Rt(L.ori==0?ve:Se,k):null,Le.values[1]=T!=null?Rt(L.ori==1?ve:Se,T):null}si(Ks,i,ve,Se,Z,A,f)}if(xn){let k=c&&Le.setSeries,T=Pt.prox;on==null?It<=T&&Nt(Kt,An,!0,k):It>T?Nt(null,An,!0,k):Kt!=on&&Nt(Kt,An,!0,k)}}ut&&(ee.idx=f,As()),l!==!1&&De("setCursor")}let Gt=null;Object.defineProperty(i,"rect",{get(){return Gt==null&&ii(!1),Gt}});function ii(r=!1){r?Gt=null:(Gt=S.getBoundingClientRect(),De("syncRect",Gt))}function eo(r,l,c,f,m,w,y){U._lock||jt&&r!=null&&r.movementX==0&&r.movementY==0||(Os(r,l,c,f,m,w,y,!1,r!=null),r!=null?ln(null,!0,!0):ln(l,!0,!1))}function Os(r,l,c,f,m,w,y,k,T){if(Gt==null&&ii(!1),sn(r),r!=null)c=r.clientX-Gt.left,f=r.clientY-Gt.top;else{if(c<0||f<0){ve=-10,Se=-10;return}let[P,R]=Le.scales,C=l.cursor.sync,[q,ce]=C.values,[le,te]=C.scales,[B,W]=Le.match,ye=l.axes[0].side%2==1,Te=L.ori==0?Z:A,Ie=L.ori==1?Z:A,he=ye?w:m,Ee=ye?m:w,nt=ye?f:c,Ge=ye?c:f;if(le!=null?c=B(P,le)?p(q,M[P],Te,0):-10:c=Te*(nt/he),te!=null?f=W(R,te)?p(ce,M[R],Ie,0):-10:f=Ie*(Ge/Ee),L.ori==1){let ft=c;c=f,f=ft}}T&&(l==null||l.cursor.event.type==Ks)&&((c<=1||c>=Z-1)&&(c=un(c,Z)),(f<=1||f>=A-1)&&(f=un(f,A))),k?(qr=c,Yr=f,[Pn,Nn]=U.move(i,c,f)):(ve=c,Se=f)}let zs={width:0,height:0,left:0,top:0};function Cs(){yi(zs,!1)}let to,no,io,so;function ro(r,l,c,f,m,w,y){jt=!0,Ce=He=Ve._x=Ve._y=!1,Os(r,l,c,f,m,w,y,!0,!1),r!=null&&(Ke(Gs,Qs,oo,!1),si(Po,i,Pn,Nn,Z,A,null));let{left:k,top:T,width:P,height:R}=we;to=k,no=T,io=P,so=R}function oo(r,l,c,f,m,w,y){jt=Ve._x=Ve._y=!1,Os(r,l,c,f,m,w,y,!1,!0);let{left:k,top:T,width:P,height:R}=we,C=P>0||R>0,q=to!=k||no!=T||io!=P||so!=R;if(C&&q&&yi(we),Ve.setScale&&C&&q){let ce=k,le=P,te=T,B=R;if(L.ori==1&&(ce=T,le=R,te=k,B=P),Ce&&Bt(z,Rt(ce,z),Rt(ce+le,z)),He)for(let W in M){let ye=M[W];W!=z&&ye.from==null&&ye.min!=me&&Bt(W,Rt(te+B,W),Rt(te,W))}Cs()}else U.lock&&(U._lock=!U._lock,ln(l,!0,r!=null));r!=null&&(vn(Gs,Qs),si(Gs,i,ve,Se,Z,A,null))}function tc(r,l,c,f,m,w,y){if(U._lock)return;sn(r);let k=jt;if(jt){let T=!0,P=!0,R=10,C,q;L.ori==0?(C=Ce,q=He):(C=He,q=Ce),C&&q&&(T=ve<=R||ve>=Z-R,P=Se<=R||Se>=A-R),C&&T&&(ve=ve<Pn?0:Z),q&&P&&(Se=Se<Nn?0:A),ln(null,!0,!0),jt=!1}ve=-10,Se=-10,de.fill(null),ln(null,!0,!0),k&&(jt=k)}function lo(r,l,c,f,m,w,y){U._lock||(sn(r),vs(),Cs(),r!=null&&si(Ao,i,ve,Se,Z,A,null))}function ao(){D.forEach(sp),bs(i.width,i.height,!0)}dn(Ai,Dn,ao);let On={};On.mousedown=ro,On.mousemove=eo,On.mouseup=oo,On.dblclick=lo,On.setSeries=(r,l,c,f)=>{let m=Le.match[2];c=m(i,l,c),c!=-1&&Nt(c,f,!0,!1)},Be&&(Ke(Po,S,ro),Ke(Ks,S,eo),Ke(No,S,r=>{sn(r),ii(!1)}),Ke(Ro,S,tc),Ke(Ao,S,lo),or.add(i),i.syncRect=ii);let xi=i.hooks=t.hooks||{};function De(r,l,c){$s?ei.push([r,l,c]):r in xi&&xi[r].forEach(f=>{f.call(null,i,l,c)})}(t.plugins||[]).forEach(r=>{for(let l in r.hooks)xi[l]=(xi[l]||[]).concat(r.hooks[l])});let co=(r,l,c)=>c,Le=$e({key:null,setSeries:!1,filters:{pub:jo,sub:jo},scales:[z,x[1]?x[1].scale:null],match:[Bo,Bo,co],values:[null,null]},U.sync);Le.match.length==2&&Le.match.push(co),U.sync=Le;let uo=Le.key,Hs=Ul(uo);function si(r,l,c,f,m,w,y){Le.filters.pub(r,l,c,f,m,w,y)&&Hs.pub(r,l,c,f,m,w,y)}Hs.sub(i);function nc(r,l,c,f,m,w,y){Le.filters.sub(r,l,c,f,m,w,y)&&On[r](null,l,c,f,m,w,y)}i.pub=nc;function ic(){Hs.unsub(i),or.delete(i),Qt.clear(),tr(Ai,Dn,ao),d.remove(),pe?.remove(),De("destroy")}i.destroy=ic;function Ds(){De("init",t,e),Fr(e||t.data,!1),j[z]?Ps(z,j[z]):vs(),hi=we.show&&(we.width>0||we.height>0),nn=ut=!0,bs(t.width,t.height)}return x.forEach(Dr),D.forEach(za),n?n instanceof HTMLElement?(n.appendChild(d),Ds()):n(i,Ds):Ds(),i}Ue.assign=$e;Ue.fmtNum=dr;Ue.rangeNum=Oi;Ue.rangeLog=Hi;Ue.rangeAsinh=pr;Ue.orient=mn;Ue.pxRatio=ue;Ue.join=Yc;Ue.fmtDate=mr,Ue.tzDate=ou;Ue.sync=Ul;{Ue.addGap=Wu,Ue.clipGaps=Fi;let t=Ue.paths={points:Gl};t.linear=Yl,t.stepped=Bu,t.bars=Ku,t.spline=qu}var Tt=class{constructor(e){this.options=e;this.data=[[],...e.lines.map(()=>[])],this.canvas=h("div",{class:"plot",role:"img","aria-label":e.title}),this.empty=h("p",{class:"empty"});let n=h("ul",{class:"legend"},...e.lines.filter(s=>s.label).map(dp)),i=e.note?h("span",{class:"note"},e.note):null;this.root=h("section",{class:"card chart"},h("header",{},h("h2",{},e.title),i,n),h("div",{class:"canvas"},this.canvas,this.empty)),this.canvas.style.height=`${e.height}px`,this.observer=new ResizeObserver(()=>this.fit()),this.observer.observe(this.canvas),this.watcher=new IntersectionObserver(s=>{this.isSeen=s.at(-1).isIntersecting,this.isSeen&&this.draw()},{rootMargin:"200px"}),this.watcher.observe(this.canvas)}options;root;canvas;empty;observer;watcher;isSeen=!1;isDue=!1;plot=null;data;show(e,n){this.data=e,N(this.empty,this.isEmpty?n:""),this.root.classList.toggle("waits",this.isEmpty),this.isDue=!0,this.isSeen&&this.draw()}get isEmpty(){return(this.data[0]?.length??0)<2}draw(){!this.isDue||!this.plot||(this.isDue=!1,this.plot.batch(e=>e.setData(this.data)))}recolour(){this.plot?.destroy(),this.plot=null,this.fit()}close(){this.observer.disconnect(),this.watcher.disconnect(),this.plot?.destroy()}picture(){return this.isEmpty?null:(this.draw(),this.plot?.ctx.canvas??null)}fit(){let e=Math.floor(this.canvas.clientWidth);e<=0||(this.plot?this.plot.setSize({width:e,height:this.options.height}):this.plot=new Ue(this.settings(e),this.data,this.canvas),this.isDue=!1)}settings(e){let n=u=>getComputedStyle(this.root).getPropertyValue(`--${u}`).trim(),{options:i}=this,s={stroke:n("muted"),grid:{stroke:n("grid"),width:1},ticks:{show:!1}},o=`11px ${getComputedStyle(this.root).getPropertyValue("--mono")}`,a=i.lines.some(u=>u.scale==="right"),p=(u=Is)=>(d,b,v,g,_)=>b.map(S=>S===null?"":u(S,_));return{width:e,height:i.height,cursor:{show:!0,drag:{x:!1,y:!1},points:{size:5}},legend:{show:!1},padding:[i.marks?rp*Xl:8,a?0:i.x==="time"?30:18,0,0],scales:{x:{time:!1,...i.x==="log"?{distr:3}:{},...i.points?{range:(u,d,b)=>ta(...this.reach(d,b,"x"),!0)}:{}},y:{range:(u,d,b)=>ta(...this.reach(d,b,"y"),i.fromZero??!1)},right:{range:[0,1]}},axes:[{...s,font:o,size:26,values:p(i.xTick),...pp(i.x)},{...s,font:o,size:cp,space:28,values:p(i.yTick)},...a?[{...s,font:o,scale:"right",side:1,size:46,grid:{show:!1},values:p(i.rightTick)}]:[]],series:[{},...i.lines.map(u=>({label:u.label,scale:u.scale??"y",stroke:u.label?n(u.colour):"transparent",width:u.width??1.5,points:{show:!1},spanGaps:u.isSparse??!1,...u.dash?{dash:u.dash}:{},...u.fill?{fill:na(n(u.colour))}:{},...u.stepped?{paths:Ue.paths.stepped({align:u.stepped})}:{}}))],bands:(i.bands??[]).map(([u,d,b])=>({series:[u,d],fill:na(n(b))})),hooks:{draw:[u=>this.drawMarks(u,n("accent"),o),u=>this.drawLevel(u,n("warn")),u=>this.drawPoints(u,n("accent"),n("text"),o)]}}}reach(e,n,i){let s=(this.options.points?.()??[]).map(a=>a[i]),o=[e,n,...s].filter(a=>a!==null&&Number.isFinite(a));return o.length?[Math.min(...o),Math.max(...o)]:[null,null]}drawLevel(e,n){let i=this.options.level?.()??null,{min:s,max:o}=e.scales.y;if(i===null||s==null||o==null||i<s||i>o)return;let a=e.valToPos(i,"y",!0),{ctx:p,bbox:u}=e;p.save(),p.strokeStyle=n,p.setLineDash([2,4]),p.beginPath(),p.moveTo(u.left,a),p.lineTo(u.left+u.width,a),p.stroke(),p.restore()}drawPoints(e,n,i,s){let{ctx:o,bbox:a}=e;o.save(),o.font=ea(s);let p=[];for(let{x:u,y:d,word:b}of[...this.options.points?.()??[]].sort((v,g)=>v.y-g.y)){let[v,g]=[e.valToPos(u,"x",!0),e.valToPos(d,"y",!0)];if(o.fillStyle=n,o.beginPath(),o.arc(v,g,3.5*devicePixelRatio,0,2*Math.PI),o.fill(),p.some(S=>Math.abs(S-g)<12*devicePixelRatio))continue;p.push(g);let _=v>a.left+.6*a.width;o.textAlign=_?"right":"left",o.fillStyle=i,o.fillText(b,v+(_?-7:7)*devicePixelRatio,g-4*devicePixelRatio)}o.restore()}drawMarks(e,n,i){let{min:s,max:o}=e.scales.x,{ctx:a,bbox:p}=e;if(s==null||o==null)return;a.save(),a.strokeStyle=a.fillStyle=n,a.setLineDash([4,4]),a.font=ea(i),a.textAlign="center";let u=(this.options.marks?.()??[]).filter(({at:d})=>d>=s&&d<=o);u.forEach(({at:d,word:b},v)=>{let g=e.valToPos(d,"x",!0);a.beginPath(),a.moveTo(g,p.top),a.lineTo(g,p.top+p.height),a.stroke();let _=a.measureText(b).width/2,S=Math.min(Math.max(g,p.left+_),p.left+p.width-_);a.fillText(b,S,p.top-(5+Xl*(u.length-1-v))*devicePixelRatio)}),a.restore()}},Xl=14,rp=3,op=.25,ea=t=>t.replace("11px",`${11*devicePixelRatio}px`),lp=[1,2,5,10,15,30,60,120,300,600,900,1800,3600],ia=6.7,ap=52,cp=(t,e)=>Math.ceil(Math.max(ap,14+ia*Math.max(0,...(e??[]).map(n=>n.length))));function up(t,e,n,i){let s=10**Math.floor(Math.log10(Math.max(i-n,1e-12)/10));return Math.max(64,20+ia*Is(i,s).length)}function pp(t){return t==="time"?{space:90,incrs:lp}:t==="price"||t==="number"?{space:up}:{splits:(e,n,i,s)=>fp(i,s)}}function fp(t,e){let n=Math.ceil(Math.log10(t)-1e-9);return Array.from({length:Math.max(0,Math.floor(Math.log10(e)+1e-9)-n+1)},(i,s)=>10**(n+s))}function ta(t,e,n){if(t===null||e===null)return[0,1];n&&(t=Math.min(0,t));let i=Math.max(e-t,Math.abs(e)*.001,op)*.08;return[n&&t===0?0:t-i,e+i]}var na=t=>`color-mix(in srgb, ${t} 16%, transparent)`;function dp(t){let e=h("li",{},h("i",{class:t.dash?"dashed":""}),t.label);return e.style.setProperty("--swatch",`var(--${t.colour})`),e}var hp=2400,ji=class{constructor(e){this.state=e;this.all=gp(e)}state;all;drawings(){let{all:e,state:n}=this,{curve:i,resting:s}=n,o=Ti(n),a=o||"waits for a book",p=()=>i?.size_quote.map(()=>null)??[],u=n.segments.at(-1)?.points.slice(-hp)??[],d=g=>u.map(_=>_[g]),b=u.map(g=>g[0]/1e9),v=o||(n.estimate?"two points are needed; the first come within a second":"waits for a book");return[()=>e.curve.show(i?[i.size_quote,i.slippage_bps,i.impact_bps,i.fee_bps,i.net_bps,i.high_bps??p(),i.low_bps??p()]:[[],[],[],[],[],[],[]],a),()=>this.showDepth(a),()=>e.cost.show([b,d(2),d(3),d(5),d(7),d(6)],v),()=>e.impact.show([b,d(4),d(8)],v),()=>e.wait.show(s?[s.waits_s,s.maker_frac,s.p_fill_frac,s.maker_high_frac,s.maker_low_frac]:[[],[],[],[],[]],o||`waits for ${n.estimate?.waits_for.resting??"a book"}`),()=>e.tick.show([b,d(10)],v)]}showDepth(e){let{depth:n}=this.state;if(!n)return this.all.depth.show([[],[],[]],e);let i=[...n.bid_price].reverse(),s=[...i,...n.ask_price],o=a=>a.map(()=>null);this.all.depth.show([s,[...[...n.bid_total].reverse(),...o(n.ask_price)],[...o(i),...n.ask_total]],e)}};function mp({curve:t,estimate:e}){let n=t?.size_quote.filter((s,o)=>t.impact_bps[o]!==null).at(-1),i=t?.kept_to_quote;return[...e?[{at:e.filled_quote,word:"this order"}]:[],...H(i)&&n!==void 0&&i<n?[{at:i,word:"beyond: range of the nearest size"}]:[],...n===void 0?[]:[{at:n,word:"the visible book ends"}]]}function gp(t){let e=n=>Yt(n*1e3);return{curve:new Tt({title:"Cost by size",note:"bps at once, without drift; shaded: 90 % of matches",height:240,x:"log",xTick:zn,fromZero:!0,marks:()=>mp(t),bands:[[5,6,"net"]],lines:[{label:"Slippage",colour:"slippage"},{label:"Impact",colour:"impact",dash:[6,3]},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net",isSparse:!0},{label:"",colour:"net",isSparse:!0}]}),depth:new Tt({title:"Depth",height:240,x:"price",yTick:zn,fromZero:!0,lines:[{label:"Bids",colour:"bid",stepped:-1,fill:!0},{label:"Asks",colour:"ask",stepped:1,fill:!0,dash:[6,2]}]}),cost:new Tt({title:"Cost over time",note:"bps",height:190,x:"time",xTick:e,bands:[[4,5,"net"]],level:()=>t.alertBps,lines:[{label:"Slippage",colour:"slippage"},{label:"Fee",colour:"fee",dash:[2,3]},{label:"Net",colour:"net",width:2},{label:"",colour:"net"},{label:"",colour:"net"}]}),impact:new Tt({title:"Impact and maker share",height:150,x:"time",xTick:e,rightTick:n=>`${E(100*n,0)} %`,lines:[{label:"Impact, bps",colour:"impact"},{label:"Maker, resting",colour:"bid",scale:"right",dash:[6,3]}]}),wait:new Tt({title:"Resting at the touch",note:"% filled, by seconds waited",height:150,x:"log",xTick:n=>`${zn(n)} s`,yTick:n=>`${E(100*n,0)} %`,fromZero:!0,bands:[[3,4,"bid"]],lines:[{label:"Maker share",colour:"bid",width:2},{label:"All of it",colour:"accent",dash:[6,3]},{label:"",colour:"bid"},{label:"",colour:"bid"}]}),tick:new Tt({title:"Processing time",note:"µs a tick",height:210,x:"time",xTick:e,fromZero:!0,lines:[{label:"Frame to estimate",colour:"latency"}]})}}var bp=["slippage_bps","fee_bps","impact_bps","net_bps","net_low_bps","net_high_bps","maker_frac","mid_price","tick_us"];function sa(t){let e=[["time","origin","symbol","order","n",...bp].join(",")];for(let{points:n,source:i,symbol:s,order:o}of t)for(let[a,p,...u]of n){let d=new Date(a/1e6).toISOString();e.push([d,i,s,`"${o}"`,p,...u.map(b=>b??"")].join(","))}return`${e.join(`
`)}
`}function ra(t,e,n,i){let s=t.map(_=>({chart:_,image:_.picture()})).filter(_=>_.image!==null),o=devicePixelRatio,a=getComputedStyle(i),p=_=>a.getPropertyValue(`--${_}`).trim(),u=40*o,d=document.createElement("canvas");d.width=Math.max(600*o,...s.map(_=>_.image.width))+24*o,d.height=u+s.reduce((_,S)=>_+S.image.height+u,0);let b=d.getContext("2d");b.fillStyle=p("ground"),b.fillRect(0,0,d.width,d.height);let v=(_,S,O,I,$)=>{b.fillStyle=p($),b.font=`${I*o}px ${a.fontFamily}`,b.fillText(_,S,O)};v(e,12*o,26*o,14,"text");let g=u;for(let{chart:_,image:S}of s){let O=_.options.lines.map(I=>I.label).filter(Boolean).join(" · ");v(`${_.options.title}: ${O}`,12*o,g+24*o,12,"muted"),g+=u,b.drawImage(S,12*o,g),b.save(),b.globalAlpha=.28,b.textAlign="center",v(n,d.width/2,g+S.height/2,26,"origin"),b.restore(),g+=S.height}return d}function _r(t,e){let n=document.createElement("a");n.href=URL.createObjectURL(e),n.download=t,n.click(),setTimeout(()=>URL.revokeObjectURL(n.href),1e4)}var Bi=class{root;net=Kn("Net cost","net");slippage=Kn("Slippage","slippage");fee=Kn("Fees","fee");impact=Kn("Market impact","impact");maker=Kn("Maker · taker","maker");latency=Kn("Internal latency","latency");range=new Sr;split=new kr;constructor(){let e=[this.net,this.slippage,this.fee,this.impact,this.maker,this.latency];this.net.second.after(this.split.root,this.range.root),this.root=h("section",{class:"figures","aria-label":"What this order costs"},...e.map(n=>n.root))}paint(e){let{estimate:n}=e;this.paintLatency(e),n&&e.rest?this.paintRested(e,n):n?this.paintCosts(e,n):this.paintNothing(e)}paintNothing(e){let n=Ti(e);for(let i of[this.net,this.slippage,this.fee,this.impact,this.maker])N(i.value,"–"),N(i.unit,""),N(i.second,i===this.net?"":e.refused?"no answer":"waits for a book"),N(i.third,i===this.net?n||"waits for a book":"");this.range.paint(null,null,null,String),this.split.paint([])}paintCosts(e,n){let{subject:i,measure:s}=e,o=i?.instrument.quote??"",a=M=>`waits for ${n.waits_for[M]??M}`,p=la(e),u=n.unfilled_frac>0?" of what fills":"",d=(M,K,z,Q)=>{N(M.value,qt(K,z,s)),N(M.unit,H(K)?p+(M===this.fee&&K<0?" rebate":""):"");let Y=s==="money"?`${E(K)} bps`:`${qt(K,z,"money")} ${o}`;N(M.second,H(K)?Y+u:""),N(M.third,Q)},b=Mr(e),v=H(n.whole_net_bps),{range_p05_bps:g,range_p50_bps:_,range_p95_bps:S}=n,O=v&&H(g)&&H(S),I=`fit of the range: ${n.provenance.slippage_fit??"–"}`;d(this.net,n.whole_net_bps,n.net_quote,v?O?I:`range ${"–"} ${a("range")}`:yp(n)),this.range.paint(O?g:null,O?_:null,O?S:null,b),this.split.paint([n.slippage_bps,n.impact_bps,n.fee_bps]);let $=H(n.drift_bps)?b(n.drift_bps):"–";d(this.slippage,n.slippage_bps,n.slippage_quote,`half-spread ${b(n.half_spread_bps)} · drift ${$}`),this.slippage.third.title=H(n.drift_bps)?"":`drift ${a("drift")}`,d(this.fee,n.fee_bps,n.fee_quote,H(n.fee_bps)?n.provenance.fee_origin:a("fee"));let x=n.n_levels===1?"1 level taken":`${n.n_levels} levels taken`;d(this.impact,n.impact_bps,n.impact_quote,x),N(this.maker.value,`${E(100*n.maker_frac,0)} · ${E(100*n.taker_frac,0)}`),N(this.maker.unit,"%"),N(this.maker.second,n.order.policy==="market"?"a market order takes":`${n.order.policy}: ${Fe(n.maker_frac)} maker`);let D=n.resting;N(this.maker.third,D?`${D.policy}: ${Fe(D.maker_frac)} maker, net ${qi(D)}${b(D.net_bps)}; fit: ${Gi(D)}`:`resting: ${"–"} ${a("resting")}`)}paintRested(e,n){let{rested:i}=e,s=Mr(e),o=e.rest?.is_crossing??!0,a=e.subject?.instrument.quote??"",p=n.unfilled_frac===0?n.mid_price*n.filled_qty/1e4:null,u=($,x,D)=>{let M=H(x)&&p!==null?x*p:null;N($.value,qt(x,M,e.measure)),N($.unit,H(x)?la(e)+(x<0?$===this.fee?" rebate":" earned":""):""),N($.second,H(x)?e.measure==="money"?`${E(x)} bps`:`${qt(x,M,"money")} ${a}`:""),N($.third,D)},d=`${"–"} waits for ${n.waits_for.resting??"a book"}`,b=($,x="")=>i?$(i):x,{half_spread_bps:v,adverse_selection_bps:g,depth_bps:_,fee_bps:S}=i??{},O=H(v)&&H(g)?v+g:null;this.range.paint(null,null,null,s),this.split.paint([O,_,S]),u(this.net,i?.net_bps,b($=>`${qi($)}${s($.net_low_bps)} to ${s($.net_high_bps)} by its place in the queue; at once ${s($.market_bps)}`,d)),u(this.slippage,O,b($=>`half-spread ${s($.half_spread_bps)} · moves against a fill ${s($.adverse_selection_bps)}`)),u(this.fee,S,i&&!H(S)?`waits for ${n.waits_for.fee??"a fee"}`:n.provenance.fee_origin),u(this.impact,_,b(()=>o?"the walk of what is left":"nothing crosses"));let I=i?1-i.maker_frac:null;N(this.maker.value,i?`${E(100*i.maker_frac,0)} · ${o?E(100*I,0):"0"}`:"–"),N(this.maker.unit,i?"%":""),N(this.maker.second,b($=>$.policy)),N(this.maker.third,b($=>`maker ${Fe($.maker_low_frac)} to ${Fe($.maker_high_frac)}; all of it ${Fe($.p_fill_frac)}${o?"":`; left ${Fe(I)}`}; fit: ${Gi($)}`))}paintLatency(e){let n=e.health?.stages.find(s=>s.stage==="whole");N(this.latency.value,n?.n?E(n.p50_us,0):"–"),N(this.latency.unit,n?.n?"µs":""),N(this.latency.second,n?.n?`p99 ${E(n.p99_us,0)} µs, frame to estimate`:"waits for ticks");let i=e.health?.ui;N(this.latency.third,i&&H(i.p95_ms)?`to the screen p95 ${E(i.p95_ms,0)} ms`:"")}},Ki=class{root;text=h("p",{});mixed=h("p",{class:"note"});constructor(){this.root=h("section",{class:"card track","aria-label":"Track record"},h("h2",{},"Track record"),this.text,this.mixed)}paint(e){let n=e.estimate?.track_record,i=e.estimate?.waits_for.range;if(N(this.mixed,n?.n?wp(n):""),!n?.n)return N(this.text,`${"–"} ${e.refused?"no answer":`waits for ${i??"a book"}`}`);let s=Mr(e),o=H(n.range_frac)?` · 90 % range held ${E(100*n.range_frac,1)} % of ${E(n.n_ranged,0)}`:"",a=H(n.pinball_bps)&&H(n.walk_pinball_bps)?` · loss ${E(n.pinball_bps,3)} bps against the plain walk's ${E(n.walk_pinball_bps,3)}`:"",p=`${E(n.size_quote,0)} ${e.subject?.instrument.quote??""} at ${E(n.latency_ms,0)} ms`,u=`${E(n.n,0)} settled forecasts of the nearest order kept (${p}), ${n.basis}`,d=e.rest?"At once: ":"";N(this.text,`${Mi(n.seen_frac)}${d}${u}: bias ${vp(s(n.bias_bps))} · mean error ${s(n.mae_bps)}${o}${a}`)}},oa=["slippage","impact","fee"],kr=class{root;parts=oa.map(e=>h("i",{class:e}));constructor(){this.root=h("p",{class:"split","aria-hidden":"true"},...this.parts)}paint(e){let n=e.some(i=>H(i)&&i>0)&&!e.some(i=>H(i)&&i<-.005);this.root.classList.toggle("none",!n),this.parts.forEach((i,s)=>i.style.flexGrow=n?Math.max(0,e[s]??0).toFixed(3):"0"),this.root.title=n?oa.map((i,s)=>`${i} ${E(e[s])} bps`).join(" · "):""}},Sr=class{root;words=h("span",{class:"words"});median=h("i",{});constructor(){this.root=h("p",{class:"range",hidden:!0},h("span",{class:"rail"},this.median),this.words)}paint(e,n,i,s){if(this.root.hidden=!H(e)||!H(i),!H(e)||!H(i))return;let o=H(n)&&i>e?100*(n-e)/(i-e):50;this.median.style.left=`${o.toFixed(0)}%`,N(this.words,`p5 ${s(e)} · p50 ${s(n)} · p95 ${s(i)}`)}},la=({measure:t,subject:e})=>t==="money"?e?.instrument.quote??"":t;function Mr(t){let{estimate:e,measure:n,subject:i}=t,s=e?e.mid_price*e.filled_qty/1e4:0,o=n==="money"?` ${i?.instrument.quote??""}`:n==="%"?" %":"";return a=>H(a)?qt(a,a*s,n)+o:"–"}var vp=t=>/^[−–]/.test(t)?t:`+${t}`,Gi=t=>t.fit+(t.is_transferred?", carried over":""),qi=t=>H(t.fee_bps)?"":"without fees ",wp=({weights_frac:t})=>`mixed of ${Object.entries(t).map(([e,n])=>`${e} ${Fe(n)}`).join(" · ")}`,yp=t=>`${E(100*t.unfilled_frac)} % lies beyond the book; what fills: ${E(t.net_bps)} bps`;function Kn(t,e){let n=ki(e),i=h("span",{class:"value","data-figure":e}),s=h("span",{class:"unit"}),o=h("p",{class:"second"}),a=h("p",{class:"third"});return{root:h("div",{class:`figure ${e}`,role:"group","aria-labelledby":n},h("h2",{id:n},t),h("p",{class:"line"},i," ",s),o,a),value:i,unit:s,second:o,third:a}}var xp=[100,1e3,1e4,1e5,1e6],Yi=1,aa=1e7,Ji="own rates",Tr="market, now",Er="rest, then cross",ca="post only",_p=30,fa=60,Zi=class{constructor(e){this.on=e;let n=ki("instruments");this.choices=h("datalist",{id:n}),this.symbol=h("input",{list:n,spellcheck:"false",autocomplete:"off",name:"instrument",change:()=>this.symbol.value.trim()&&e.order({symbol:this.symbol.value.trim()}),input:()=>this.offered.has(this.symbol.value)&&e.order({symbol:this.symbol.value}),focus:()=>this.symbol.select(),keydown:s=>s.key==="Enter"&&this.symbol.blur()});let i=(s,o)=>h("button",{type:"button",class:s,"aria-pressed":"false",click:()=>e.order({side:s})},o);this.sides={buy:i("buy","Buy"),sell:i("sell","Sell")},this.amount=h("input",{inputmode:"decimal",autocomplete:"off",name:"size",input:()=>this.typed()}),this.slider=h("input",{type:"range",min:0,max:1e3,"aria-label":"Size, on a logarithmic scale",input:()=>this.give(Yi*(aa/Yi)**(Number(this.slider.value)/1e3))}),this.unit=Lr(["quote","base","contracts"],"Unit of the size",s=>e.order({unit:s})),this.policy=Lr([Tr,Er,ca],"Order type",()=>this.choosePolicy()),this.wait=h("input",{inputmode:"decimal",name:"wait",input:()=>this.giveRest()}),this.waiting=Et("Wait at the touch, s",this.wait),this.tier=Lr(["regular"],"Fee tier",s=>this.chooseTier(s)),this.maker=h("input",{inputmode:"decimal",name:"maker",input:()=>this.giveRates()}),this.taker=h("input",{inputmode:"decimal",name:"taker",input:()=>this.giveRates()}),this.rates=h("div",{class:"pair",hidden:!0},Et("Maker, bps",this.maker),Et("Taker, bps",this.taker)),this.latency=h("input",{inputmode:"numeric",name:"latency",input:()=>this.giveLatency()}),this.sigma=h("input",{inputmode:"decimal",name:"volatility",input:()=>this.giveSigma()}),this.horizon=h("input",{inputmode:"decimal",name:"horizon",input:()=>this.giveHorizon()}),this.start=h("button",{type:"button",class:"start",click:()=>e.running(this.start.dataset.is!=="on")},"Stop"),this.error=h("p",{class:"error",role:"alert"}),this.root=h("section",{class:"card form"},h("header",{},h("h2",{},"Order")),Et("Instrument",this.symbol,this.choices),h("div",{class:"sides",role:"group","aria-label":"Side"},this.sides.buy,this.sides.sell),h("div",{class:"pair size"},Et("Size",this.amount),Et("in",this.unit)),this.slider,h("div",{class:"quick",role:"group","aria-label":"Usual sizes"},...xp.map(s=>h("button",{type:"button",click:()=>this.quick(s)},zn(s)))),Et("Order type",this.policy),this.waiting,h("div",{class:"more"},Et("Fee tier",this.tier),this.rates,h("div",{class:"pair"},Et("Latency to match, ms",this.latency),Et("Horizon of plans, min",this.horizon)),Et("Volatility, % a day",this.sigma),this.moved),this.start,this.error)}on;root;symbol;choices;sides;amount;slider;unit;policy;wait;waiting;tier;rates;maker;taker;latency;sigma;horizon;moved=h("p",{class:"hint"});start;error;wrong=null;tiers="";offered=new Set;offer(e){e.length===this.offered.size&&e.every(n=>this.offered.has(n))||(this.offered=new Set(e),this.choices.replaceChildren(...e.map(n=>h("option",{value:n}))))}say(e){this.wrong&&!da(this.wrong.control)&&(this.wrong=null),N(this.error,this.wrong?.text??e)}refuse(e,n){this.wrong={control:e,text:`${n}; the figures are of the last one`},N(this.error,this.wrong.text)}resize(e){this.give(Number(this.amount.value.replaceAll(",",""))*e)}paint(e){let{order:n,subject:i}=e;gt(this.symbol,n.symbol);for(let b of["buy","sell"])this.sides[b].setAttribute("aria-pressed",String(n.side===b));gt(this.amount,H(n.amount)?E(n.amount,kp(n.amount)):String(n.amount));let s=1e3*Math.log(n.amount/Yi)/Math.log(aa/Yi);gt(this.slider,String(Math.round(Math.min(1e3,Math.max(0,s||0))))),gt(this.unit,n.unit);let{rest:o}=e;if(gt(this.policy,o?o.is_crossing?Er:ca:n.policy==="market"?Tr:n.policy),this.waiting.hidden=o===null,o&&gt(this.wait,String(o.wait_s)),this.start.dataset.is=e.running?"on":"off",N(this.start,e.running?"Stop":"Start"),gt(this.horizon,pa(e.horizonS,60)),gt(this.sigma,e.sigma===null?"":pa(e.sigma,100)),gt(this.latency,String(e.latencyMs??i?.latency_ms??"")),this.latency.placeholder=this.sigma.placeholder="–",!i)return;let{base:a,quote:p,product:u}=i.instrument,d={quote:p,base:a,contracts:"contracts"};for(let b of this.unit.options)N(b,d[b.value]),b.disabled=b.value==="contracts"&&u==="spot";this.offerTiers(e),this.paintSigma(e)}paintSigma(e){let n=e.estimate?.volatility,i=u=>`${E(H(u)?u/100:u)} %`,s=n&&H(n.measured_1d_bps)?i(n.measured_1d_bps):"";if(this.sigma.placeholder=s?`${s} measured`:"not measured yet",!n)return N(this.moved,"");let o=H(n.annualised_ratio)?`, ${E(100*n.annualised_ratio,0)} % a year`:"",a=H(n.sigma_1d_bps)?`${i(n.sigma_1d_bps)}${o} (${n.origin})`:"–",p=e.sigma!==null&&s?`; measured ${s}`:"";N(this.moved,`${a}${p}. Moves timing risk, plans and the square-root law, never the walk.`)}offerTiers(e){let{subject:n,fees:i}=e;if(!n)return;let s=n.tiers.map(a=>`${a.name}|${E(a.maker_bps)} / ${E(a.taker_bps)} bps`);if(s.join()!==this.tiers){this.tiers=s.join();let a=s.map(p=>p.split("|"));this.tier.replaceChildren(...a.map(([p,u])=>h("option",{value:p},`${p}  ${u}`)),h("option",{value:Ji},Ji))}let o=i!==null&&i.tier===void 0;gt(this.tier,o?Ji:i?.tier??"regular"),this.rates.hidden=!o,o&&(gt(this.maker,String(i.maker_bps??"")),gt(this.taker,String(i.taker_bps??"")))}chooseTier(e){this.on.fees(e===Ji?{maker_bps:2,taker_bps:5}:{tier:e})}giveRates(){let e=n=>{let i=Number(n.value.replace("−","-"));return n.value.trim()===""||!Number.isFinite(i)?null:i};this.on.fees({maker_bps:e(this.maker),taker_bps:e(this.taker)})}choosePolicy(){this.wrong=null,ua(Number(this.wait.value))||(this.wait.value=String(_p)),this.policy.value===Tr?this.on.rest(null):this.giveRest()}giveRest(){let e=Number(this.wait.value);if(!ua(e))return this.refuse(this.wait,`an order rests above 0 and up to ${fa} s: fills are not known for longer`);this.wrong=null,this.on.rest({wait_s:e,is_crossing:this.policy.value===Er})}giveLatency(){let e=Number(this.latency.value);if(this.latency.value.trim()===""||!(e>=0&&e<6e4))return this.refuse(this.latency,"the latency is in ms, from 0 to below 60,000");this.wrong=null,this.on.latency(e)}giveSigma(){let e=this.sigma.value.replace("%","").trim(),n=Number(e);if(e!==""&&!(n>0&&n<100))return this.refuse(this.sigma,"volatility is a percentage of a day, above 0 and below 100");this.wrong=null,this.on.sigma(e===""?null:n*100)}giveHorizon(){let e=Number(this.horizon.value);if(!(e>0&&e<=10080))return this.refuse(this.horizon,"the horizon is in minutes, above 0 and up to a week");this.wrong=null,this.on.horizon(e*60)}typed(){let e=Number(this.amount.value.replaceAll(",","").replaceAll("_",""));if(!(e>0))return this.refuse(this.amount,"the size must be a number above 0");this.wrong=null,this.on.order({amount:e})}quick(e){this.amount.value="",this.on.order({amount:e,unit:"quote"})}give(e){this.amount.blur(),this.on.order({amount:Number(e.toPrecision(3))})}},ua=t=>t>0&&t<=fa,da=t=>t.getRootNode().activeElement===t;function gt(t,e){t.value!==e&&(!da(t)||t.type==="range"||t.tagName==="SELECT")&&(t.value=e)}var pa=(t,e)=>H(t)?String(Number((t/e).toPrecision(6))):String(t),kp=t=>Math.min(8,(String(t).split(".")[1]??"").length);function Lr(t,e,n){let i=h("select",{"aria-label":e,change:()=>n(i.value)},...t.map(s=>h("option",{value:s},s)));return i}function Et(t,...e){return h("label",{class:"field"},h("span",{},t),...e)}var Sp=[["n_updates","Book messages"],["n_trades","Trades"],["n_gaps","Sequence gaps"],["n_requests","Books asked for"],["n_connections","Connections"]],Qi=class{root;facts=h("dl",{});history=h("ol",{class:"states"});written="";constructor(){this.root=h("section",{class:"card health"},h("header",{},h("h2",{},"Feed health")),this.facts,this.history)}paint(e,n){let i=e.health,s=[["Messages a second",i?E(i.frames_per_s,1):"–"],["Book age",_t(Ws(e,n))],["Venue to us",Mp(i)],["Busy share of a core",i?`${E(100*i.busy_frac,2)} %`:"–"],["Backlog",i?_t(i.backlog_ns):"–"],...Sp.filter(([o])=>i&&o in i.feed).map(([o,a])=>[a,E(Number(i.feed[o]),0)]),["Malformed frames",i?E(i.n_malformed,0):"–"],["Updates conflated",i?E(i.n_conflated,0):"–"]];is(this.facts,s),this.paintHistory(i)}paintHistory(e){let n=(e?.history??[]).slice(-6).reverse(),i=JSON.stringify(n);i!==this.written&&(this.written=i,this.history.replaceChildren(...n.map(s=>h("li",{},h("time",{},Yt(s.at_ns/1e6))," ",h("b",{"data-state":s.state},s.state),` ${s.reason}`))))}},Mp=t=>H(t?.feed.delay_ns)?`${_t(Math.max(0,t.feed.delay_ns))} ± ${_t(t.feed.delay_error_ns)}`:"–",Xi=class{root;body=h("tbody",{});note=h("span",{class:"note"});constructor(){let e=["","p50","p95","p99","max"].map(n=>h("th",{scope:"col"},n));this.root=h("section",{class:"card latency"},h("header",{},h("h2",{},"Latency"),this.note),h("table",{},h("thead",{},h("tr",{},...e)),this.body))}paint(e){let n=o=>H(o)?_t(o*1e3):"–",i=o=>H(o)?_t(o*1e6):"–",s=[];N(this.note,e?.stages.some(o=>o.n)?"measured on every tick":`${"–"} waits for ticks`);for(let o of[...e?.stages??[]].reverse()){let a=o.stage==="whole";if(!o.n&&!a)continue;let p=[o.p50_us,o.p95_us,o.p99_us,o.max_us].map(u=>n(o.n?u:null));s.push([a?"Data processing":o.stage,a?"lead":"part",p])}for(let[o,a]of[["UI update",e?.ui],["End to end",e?.end_to_end]])s.push([o,"lead",[a?.p50_ms,a?.p95_ms,a?.p99_ms,a?.max_ms].map(i)]);for(;this.body.rows.length>s.length;)this.body.deleteRow(-1);s.forEach(([o,a,p],u)=>{let d=this.body.rows[u]??this.body.appendChild(h("tr",{},h("th",{scope:"row"}),...p.map(()=>h("td",{}))));d.className=a,N(d.cells[0],o),p.forEach((b,v)=>N(d.cells[v+1],b))})}},es=class{root;facts=h("dl",{});notes=h("ul",{class:"notes"});written="";constructor(){this.root=h("section",{class:"card facts"},h("header",{},h("h2",{},"This order")),this.facts,this.notes)}paint(e,n){let{estimate:i,subject:s}=e,o=s?.size_unit??"",a=[["Average price",n(i?.average_price)],["Worst price, the limit to set",n(i?.worst_price)],["Size in whole lots",i&&H(i.order_size)?`${E(i.order_size,2)} ${o}`:"–"],["Filled",i?Fe(1-i.unfilled_frac):"–"],["Round trip, bps",E(i?.round_trip_bps)],["Breaks even after, bps",E(i?.break_even_bps)],...Tp(i),["Latency to match",i?`${E(i.provenance.latency_ms,0)} ms`:"–"],["Fees of",i?.provenance.fee_origin??"–"]];is(this.facts,a);let p=i?[...i.refusals.map(u=>`the venue would refuse: ${u}`),...i.warnings,...$p(i.fee_bps,i.net_bps)]:[];p.join()!==this.written&&(this.written=p.join(),this.notes.replaceChildren(...p.map(u=>h("li",{},u))))}};function Tp(t){let e=t?.resting;return e?[[`Resting ${E(e.wait_s,0)} s: maker`,`${Fe(e.maker_frac)} (${Fe(e.maker_low_frac)} to ${Fe(e.maker_high_frac)})`],["Resting: maker four times in five",`${Fe(e.maker_p10_frac)} to ${Fe(e.maker_p90_frac)}`],["Resting: filled whole",Fe(e.p_fill_frac)],["Resting: net, bps",`${qi(e)}${E(e.net_bps)} (${E(e.net_low_bps)} to ${E(e.net_high_bps)})`],["Resting: moves against a fill, bps",E(e.adverse_selection_bps)],["Resting: fit",Gi(e)],...Ep(e.track_record)]:[]}function Ep(t){return t?[[`Resting: settled ${t.basis}`,`${Mi(t.seen_frac)}${E(t.n,0)} of ${t.wait_s} s, as many as ${E(t.n_eff,0)} independent ones`],["Resting: said · filled",`${Fe(t.said_frac)} · ${Fe(t.filled_frac)}`],["Resting: loss · of base rates, bits",`${E(t.loss_bits,3)} · ${E(t.base_loss_bits,3)}`],["Resting: moves against fills, said · came, bps",`${E(t.selection_said_bps)} · ${E(t.selection_bps)}`]]:[["Resting: track record",`${"–"} waits for a settled order`]]}var Lp={almgren_chriss:"Almgren–Chriss, one slice",square_root:"square-root law",displacement:"the mid moves by",lasting_displacement:"of which stays"},ts=class{root;facts=h("dl",{});constructor(){let e=h("span",{class:"note"},"bps; no part of the net");this.root=h("section",{class:"card checks"},h("header",{},h("h2",{},"Second opinions"),e),this.facts)}paint({estimate:e}){let n=e?.checks??[];this.root.hidden=n.length===0,is(this.facts,n.map(({name:i,bps:s,low_bps:o,high_bps:a,basis:p})=>{let u=H(o)&&H(a)?`  (${E(o)} to ${E(a)})`:"";return[Lp[i]??i.replaceAll("_"," "),H(s)?E(s)+u:`${"–"} ${p}`]}))}},ns=class{root;facts=h("dl",{});constructor(){this.root=h("section",{class:"card waits"},h("header",{},h("h2",{},"Not known yet")),this.facts)}paint({estimate:e}){let n=e?.missing??[];this.root.hidden=n.length===0,is(this.facts,n.map(i=>[i,`waits for ${e?.waits_for[i]??i}`]))}},$p=(t,e)=>H(t)&&e>0&&t/e>.9?[`the fee is ${E(100*t/e,1)} % of the answer`]:[];function is(t,e){for(;t.children.length>e.length;)t.lastElementChild.remove();e.forEach(([n,i],s)=>{let o=t.children[s]??t.appendChild(h("div",{},h("dt",{}),h("dd",{})));N(o.children[0],n),N(o.children[1],i)})}var ha=[["B / S","buy or sell"],["+ / −","a size up or down by a quarter"],["Space","start or stop"],["1 … 9","the panel of that tab, or the instrument of that row"],["C","recentre the ladder"],["T","dark, light"],["?","these keys"]];function ss(t,e){let n=i=>{let s=i,o=s.composedPath()[0],a=o?.matches?.("input:not([type=range]), textarea, select, [contenteditable]");if(s.ctrlKey||s.metaKey||s.altKey||a||s.key===" "&&o?.matches?.("button, summary")&&o.checkVisibility())return;let p=Pp(s.key,e);p&&(s.preventDefault(),p())};return t.addEventListener("keydown",n),()=>t.removeEventListener("keydown",n)}function Pp(t,e){switch(t.toLowerCase()){case"b":return()=>e.side("buy");case"s":return()=>e.side("sell");case"+":case"=":return()=>e.resize(1.25);case"-":case"−":return()=>e.resize(.8);case" ":return()=>e.toggle();case"c":return()=>e.recentre();case"t":return()=>e.theme();case"?":return()=>e.help();default:return/^[1-9]$/.test(t)?()=>e.choose(Number(t)-1):null}}var rs=class{root;asks=[];bids=[];middle;last;spread;shown;sizes;scroller;isCentred=!1;constructor(e,n){this.shown=h("span",{class:"note"}),this.sizes=h("th",{scope:"col"},"Size"),this.middle=h("td",{}),this.last=h("td",{class:"last"}),this.spread=h("td",{});let i=h("select",{"aria-label":"Ticks in a row",change:a=>n(Number(a.target.value))},...[1,2,5,10,50,100].map(a=>h("option",{value:a},a===1?"1 tick":`${a} ticks`))),s=(a,p)=>{let u=Array.from({length:e},()=>{let d=[h("td",{}),h("td",{}),h("td",{})],b=h("tr",{class:a},...d);return p.push({root:b,cells:d,written:""}),b});return a==="ask"?u.reverse():u},o=h("tr",{},h("th",{scope:"col"},"Price"),this.sizes,h("th",{scope:"col"},"Total"));this.scroller=h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Order book"},h("table",{},h("thead",{},o),h("tbody",{},...s("ask",this.asks),h("tr",{class:"middle"},this.middle,this.last,this.spread),...s("bid",this.bids)))),this.root=h("section",{class:"card ladder"},h("header",{},h("h2",{},"Order book"),this.shown,i),this.scroller)}recentre(){this.scroller.scrollTop=(this.scroller.scrollHeight-this.scroller.clientHeight)/2}paint(e){let{ladder:n,subject:i}=e,s=i?.instrument.tick_price??0,o=Si(i?.instrument.lot_size??0),a=Math.max(n?.bid_total.at(-1)??0,n?.ask_total.at(-1)??0,1e-12),p=e.estimate?.worst_price??null,{side:u}=e.order,d=g=>p!==null&&(u==="buy"?g<=p+1e-9:g>=p-1e-9),b=`${i?.instrument.symbol} ${s} ${o}`,v=(g,_,S,O,I)=>g.forEach(($,x)=>Np($,S[x],O[x],I[x],a,_&&S[x]!==void 0&&d(S[x]),s,o,b));v(this.asks,u==="buy",n?.ask_price??[],n?.ask_size??[],n?.ask_total??[]),v(this.bids,u==="sell",n?.bid_price??[],n?.bid_size??[],n?.bid_total??[]),N(this.middle,n?zt(n.mid_price,s):""),N(this.spread,n?`${E(2*n.half_spread_bps,3)} bps`:""),N(this.shown,n?`${n.n_bids} × ${n.n_asks}`:""),N(this.sizes,i?`Size, ${i.size_unit}`:"Size"),this.paintLast(e,s,o),n&&!this.isCentred&&(this.isCentred=!0,this.recentre())}paintLast({ladder:e},n,i){let s=e?.last_price,o=e?.last_side==="buy";N(this.last,H(s)?`${o?"▲":"▼"} ${zt(s,n)}`:""),this.last.dataset.side=e?.last_side??"",this.last.title=H(s)?`last trade: ${o?"bought":"sold"} ${E(e?.last_size,i)} at ${Yt((e?.last_ns??0)/1e6)} UTC`:""}};function Np(t,e,n,i,s,o,a,p,u){let d=e===void 0?"0":(100*i/s).toFixed(0),b=`${e} ${n} ${i} ${d} ${o} ${u}`;b!==t.written&&(t.written=b,t.root.classList.toggle("reach",o),t.root.style.setProperty("--w",`${d}%`),N(t.cells[0],e===void 0?"":zt(e,a)),N(t.cells[1],e===void 0?"":E(n,p)),N(t.cells[2],e===void 0?"":E(i,p)))}var $r=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","group_ticks","alert_bps"],ma=[["latency_ms","latency"],["sigma_1d_bps","sigma"],["horizon_s","horizon"],["group_ticks","group"],["alert_bps","alert"]];function Pr(t,e){let n=t.get("policy")??"market",s={order:{symbol:t.get("i")??e,side:t.get("side")??"buy",amount:os(t,"amount")??100,unit:t.get("unit")??"quote",policy:va(n)?"market":n},rest:Rp(t),fees:Ap(t),running:!0};for(let[o,a]of ma){let p=os(t,a);p!==null&&(s[o]=p)}return s}function Nr({order:t,rest:e,fees:n,latencyMs:i,sigma:s,horizonS:o}){let a={size:t.amount,wait:e?.wait_s,maker:n?.maker_bps,taker:n?.taker_bps,latency:i,volatility:s,horizon:o},p=[["side",t.side,["buy","sell"]],["unit",t.unit,["quote","base","contracts"]],["order type",t.policy,["market",...ba]]];return[...typeof t.amount=="string"||t.amount>0&&t.amount<1e18?[]:[`the size ${t.amount} is not above 0 and below 1e+18`],...Object.entries(a).filter(([,d])=>typeof d=="string").map(([d,b])=>`the ${d} “${b}” is not a number, such as 2.5`),...p.filter(([,d,b])=>!b.includes(d)).map(([d,b,v])=>`the ${d} “${b}” is not ${v.join(" or ")}`)].join("; ")}function ga(t){let{symbol:e,side:n,amount:i,unit:s,policy:o}=t.get("order"),a=t.get("rest"),p=t.get("fees"),u={i:e,side:n,amount:i,unit:s,...a?{policy:a.is_crossing?"rest":"post",wait:a.wait_s}:o==="market"?{}:{policy:o},...p?.tier===void 0?{maker:p?.maker_bps,taker:p?.taker_bps}:{tier:p.tier},...Object.fromEntries(ma.map(([b,v])=>[v,t.get(b)]))},d=Object.entries(u).filter(([,b])=>b!=null);return new URLSearchParams(d.map(([b,v])=>[b,String(v)]))}var Rr=t=>t.toString().replaceAll("%3A",":");function Ar(t,e){let n=t.get(e);return n!==null&&Number.isFinite(Number(n))?Number(n):null}function os(t,e){let n=t.get(e);return n===null||n.trim()===""?n:Ar(t,e)??n}var ba=["rest","post"],va=t=>ba.includes(t);function Rp(t){let e=t.get("policy")??"";return va(e)?{wait_s:os(t,"wait")??30,is_crossing:e==="rest"}:null}function Ap(t){let e=i=>os(t,i);if(t.has("maker")||t.has("taker"))return{maker_bps:e("maker"),taker_bps:e("taker")};let n=t.get("tier");return n===null?null:{tier:n}}var Op=2,zp=9,ls=class{constructor(e,n){this.model=e;this.choose=n;let i=["","Instrument","State","Mid","Spread, bps","Slippage","Fee","Impact","Net"].map(s=>h("th",{scope:"col"},s));this.root=h("section",{class:"card markets"},h("header",{},h("h2",{},"This order elsewhere"),h("span",{class:"note"},"costs in bps")),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"This order elsewhere"},h("table",{},h("thead",{},h("tr",{},...i)),this.body)))}model;choose;root;body=h("tbody",{});rows=new Map;asked="";get symbols(){return[...this.rows.keys()]}follow(e,n,i){let s=e.slice(0,zp);this.root.hidden=s.length===0;let o=JSON.stringify([s,n.side,n.amount,n.unit,n.policy,i]);if(o!==this.asked){this.asked=o;for(let[a,p]of this.rows)s.includes(a)||(p.root.remove(),this.rows.delete(a),this.model.send({op:"unsubscribe",id:`w.${a}`}));s.forEach((a,p)=>this.subscribe(a,p,n,i))}}again(){this.asked=""}close(){for(let e of this.rows.keys())this.model.send({op:"unsubscribe",id:`w.${e}`})}take(e){let n=this.rows.get(e.id.slice(2));n&&(e.subject&&(n.subject=e.subject),e.estimate&&([n.estimate,n.problem]=[e.estimate,null]),e.problem&&(n.problem=e.problem))}refuse(e,n){let i=this.rows.get(e.slice(2));i&&([i.estimate,i.problem]=[null,n])}paint(e){for(let[n,i]of this.rows){let s=i.estimate;i.root.classList.toggle("chosen",n===e.order.symbol),i.root.classList.toggle("dim",!s||i.problem!==null||s.provenance.state!=="live"||!e.running);let o=i.problem?i.problem.state??"no answer":s?.provenance.state??"connecting",a=p=>qt(p,null,"bps");[e.running?o:"stopped",s?zt(s.mid_price,i.subject?.instrument.tick_price??0):"–",s?E(2*s.half_spread_bps,3):"–",a(s?.slippage_bps),a(s?.fee_bps),a(s?.impact_bps),a(s?.whole_net_bps)].forEach((p,u)=>N(i.cells[u],p)),i.root.title=i.problem?.detail??""}}subscribe(e,n,i,s){let o=this.rows.get(e);if(!o){let p=Array.from({length:7},()=>h("td",{})),u=h("button",{type:"button",click:()=>this.choose(e)},e),d=h("tr",{},h("td",{},h("kbd",{},String(n+1))),h("th",{scope:"row"},u),...p);o={root:d,cells:p,subject:null,estimate:null,problem:null},this.rows.set(e,o),this.body.append(d)}let a=`w.${e}`;s?this.model.send({op:"subscribe",id:a,order:{...i,symbol:e},hz:Op,parts:["estimate"]}):this.model.send({op:"unsubscribe",id:a})}};var as=class{constructor(e){this.on=e;this.timer=window.setInterval(()=>this.wake(),250)}on;frame=0;later=0;timer;at={figures:0,charts:0,echo:0};isNew={ladder:!1,charts:!1};undrawn=[];echo=null;close(){cancelAnimationFrame(this.frame),clearTimeout(this.later),clearInterval(this.timer)}wake(){this.frame||(this.frame=requestAnimationFrame(e=>this.paint(e)))}renew(e){this.isNew[e]=!0}repaint(){Object.assign(this.at,{figures:0,charts:0}),Object.assign(this.isNew,{ladder:!0,charts:!0}),this.wake()}tell(e,n){this.echo={id:e,n}}paint(e){this.frame=0,this.paintFigures(e),this.isNew.ladder&&(this.isNew.ladder=!1,this.on.ladder()),this.isNew.charts&&this.undrawn.length===0&&e-this.at.charts>=242&&(this.at.charts=e,this.isNew.charts=!1,this.undrawn=this.on.charts()),this.undrawn.shift()?.(),this.undrawn.length&&this.wake(),this.answer(e)}paintFigures(e){e-this.at.figures>=92?(this.at.figures=e,this.on.figures()):this.later||(this.later=window.setTimeout(()=>{this.later=0,this.wake()},this.at.figures+100-e))}answer(e){let{echo:n}=this;if(this.echo=null,!n||e-this.at.echo<100)return;this.at.echo=e;let i=new MessageChannel;i.port1.onmessage=()=>this.on.painted(n.id,n.n),i.port2.postMessage(null)}};var wa="plan",Cp=250,Hp=15e3,Dp=2e3,Ip=["Way","Net","Risk, 1 σ","Range","Done in"],cs=class{constructor(e,n){this.model=e;this.state=n;this.chart=new Tt({title:"Patience and risk",note:"net, without drift, by timing risk, bps",height:290,x:"number",lines:[{label:"Net, Almgren–Chriss frontier",colour:"net",width:2}],points:()=>this.points()});let i=Ip.map(o=>h("th",{scope:"col"},o)),s=h("table",{},h("thead",{},h("tr",{},...i)),this.body);this.root=h("section",{class:"card ways"},h("header",{},h("h2",{},"Ways to trade it"),this.note),h("div",{class:"scroll",tabindex:0,role:"region","aria-label":"Ways to trade it"},s),this.line)}model;state;root;chart;body=h("tbody",{});note=h("span",{class:"note"});line=h("p",{class:"hint"});drawn=null;asked="";timer=0;atMs=0;follow(e){let{order:n,rest:i,fees:s,latencyMs:o,sigma:a,horizonS:p}=this.state,u=e&&this.state.running,d=JSON.stringify([n,i,s,o,a,p,u]);d!==this.asked&&(this.asked=d,clearTimeout(this.timer),u&&(this.timer=window.setTimeout(()=>this.ask(),Cp)))}again(){this.asked=""}owns(e){return e===wa}take(e){this.state.plan=e.plan??null,this.state.planProblem=e.problem?.detail??"",this.state.planMs=performance.now()}refuse(e){[this.state.plan,this.state.planProblem]=[null,e.detail]}paint(){let{plan:e,planProblem:n,refused:i,running:s}=this.state,o=e?Hp:Dp;if(s&&!i&&this.atMs&&performance.now()-this.atMs>o&&!document.hidden&&this.ask(),N(this.note,e?`bps · within ${E(e.horizon_s/60,0)} min, ${e.n_slices} slices · ${this.age} old`:""),e===this.drawn&&!n)return;this.drawn=e;let a=n||"waits for a plan",p=(e?.frontier_risk_bps??[]).map((u,d)=>[u,e.frontier_net_bps[d]]).filter(u=>H(u[0])&&H(u[1])).sort((u,d)=>u[0]-d[0]);this.chart.show([p.map(([u])=>u),p.map(([,u])=>u)],e?"no frontier: volatility or volume is not known":a),this.paintWays(e?.ways??[]),N(this.line,e?[`impact: ${e.impact_origin}`,...e.warnings,...e.refused.map(u=>`${u.name}: ${u.reason}`)].join(" · "):a)}close(){clearTimeout(this.timer),this.chart.close()}ask(){let{order:e,rest:n,fees:i,latencyMs:s,sigma:o,horizonS:a}=this.state;this.atMs=performance.now(),this.model.send({op:"plan",id:wa,order:e,horizon_s:a,rest_s:n?.wait_s??null,fees:i,latency_ms:s,sigma_1d_bps:o})}paintWays(e){this.body.replaceChildren(...e.map(n=>{let i=H(n.range_p05_bps)&&H(n.range_p95_bps)?`${E(n.range_p05_bps,1)} to ${E(n.range_p95_bps,1)}`:"–",s=[E(n.net_bps),E(n.timing_risk_bps,1),i,Fp(n.completion_s)].map(a=>h("td",{},a)),o=n.missing.length?`; not in it: ${n.missing.join(", ")}`:"";return h("tr",{title:[n.reason,...n.warnings].join(" · ")+o},h("th",{scope:"row"},n.name),...s)}))}get age(){return ho((performance.now()-this.state.planMs)/1e3)}points(){return(this.drawn?.ways??[]).filter(e=>H(e.timing_risk_bps)&&H(e.net_bps)).map(e=>({x:e.timing_risk_bps,y:e.net_bps,word:e.name}))}};function Fp(t){return t<1?"at once":t<120?`${E(t,0)} s`:`${E(t/60,t<600&&t%60?1:0)} min`}var ya=["bps","%","money"],Or=["green-red","red-green","blue-orange"],qn=class{constructor(e){this.model=e;this.measures=ya.map(n=>h("button",{type:"button","aria-pressed":"false",click:()=>this.set("measure",n)},n)),this.parts=[h("div",{class:"switch",role:"group","aria-label":"Costs in"},...this.measures),Gn("Theme","Dark or light (T)",()=>this.nextTheme()),Gn("Colours","Green and red, inverted, or blue and orange",()=>this.nextPalette()),Gn("?","Keys",()=>this.help.showModal())]}model;parts;help=Up();measures;paint(){let e=this.model.get("measure")??"bps";this.measures.forEach((n,i)=>n.setAttribute("aria-pressed",String(ya[i]===e)))}nextTheme(){this.set("theme",(this.model.get("theme")??"dark")==="dark"?"light":"dark")}nextPalette(){let e=Or.indexOf(this.model.get("palette")??"green-red");this.set("palette",Or[(e+1)%Or.length])}set(e,n){this.model.set(e,n),this.model.save_changes()}},us=t=>`${t.get("theme")??"dark"} ${t.get("palette")??"green-red"}`;function Gn(t,e,n){return h("button",{type:"button","aria-label":`${t}: ${e}`,title:e,click:n},t)}function Up(){let t=ha.map(([n,i])=>h("div",{},h("dt",{},n),h("dd",{},i))),e=h("dialog",{"aria-label":"Keys"},h("h2",{},"Keys"),h("dl",{},...t),h("button",{type:"button",click:()=>e.close()},"Close"));return e}var Vp="main.",xa=25,jp=20,Bp=10,Kp=["estimate","ladder","curve","series","health"],Gp=["order","rest","fees","latency_ms","sigma_1d_bps","horizon_s","running","hz","group_ticks"],Yn=class{constructor(e,n,i="full"){this.model=e;this.mode=i;this.state=vo(e),this.tools=new qn(e),this.form=new Zi({order:o=>this.set("order",{...this.state.order,...o}),rest:o=>this.chooseRest(o),fees:o=>this.set("fees",o),latency:o=>this.set("latency_ms",o),sigma:o=>this.set("sigma_1d_bps",o),horizon:o=>this.set("horizon_s",o),running:o=>this.set("running",o)}),this.markets=new ls(e,o=>this.choose(o)),this.plan=new cs(e,this.state),this.charts=new ji(this.state);let s=[Gn("CSV","Export the history",()=>this.exportCsv()),Gn("PNG","Export the charts",()=>this.exportPng())];this.bar=new Li(n.isAlone,[...s,...n.isAlone?this.tools.parts:[]]),this.keys={side:o=>this.set("order",{...this.state.order,side:o}),resize:o=>this.form.resize(o),toggle:()=>this.set("running",!this.state.running),choose:o=>this.choose(this.markets.symbols[o]),recentre:()=>this.ladder.recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()},this.root=this.layout(),this.painter=new as({figures:()=>this.paintFigures(),ladder:()=>this.paintLadder(),charts:()=>this.charts.drawings(),painted:(o,a)=>e.send({op:"painted",id:o,n:a})}),this.hear(),n.isAlone&&this.subscriptions.push(ss(this.root,this.keys)),this.settingsChanged()}model;mode;root;keys;state;bar;tools;figures=new Bi;track=new Ki;ladder=new rs(xa,e=>this.set("group_ticks",e));form;alert=new Ei(e=>this.set("alert_bps",e));health=new Qi;latency=new Xi;facts=new es;waits=new ns;checks=new ts;markets;plan;charts;painter;subscriptions=[];symbol="";asked=0;revision=0;ran=!1;close(){this.painter.close();for(let e of this.subscriptions)e();this.model.send({op:"unsubscribe",id:this.id}),this.markets.close(),this.alert.close(),this.plan.close(),this.everyChart.forEach(e=>e.close()),this.root.remove()}show(e){e!==this.mode&&(this.mode=e,this.root.classList.toggle("compact",e==="compact"),this.settingsChanged())}get everyChart(){return[...Object.values(this.charts.all),this.plan.chart]}layout(){let{curve:e,depth:n,cost:i,impact:s,wait:o,tick:a}=this.charts.all,[p,u]=["column left","column right"].map(b=>h("div",{class:b}));p.append(this.form.root,this.alert.root,this.health.root),u.append(h("div",{class:"two"},e.root,n.root),i.root,h("div",{class:"two"},s.root,o.root),h("div",{class:"two"},this.plan.chart.root,this.plan.root));let d=(...b)=>h("div",{class:"column"},...b);return h("div",{class:this.mode==="compact"?"fc compact":"fc","data-lm-suppress-shortcuts":"true",tabindex:-1},this.bar.root,this.figures.root,this.track.root,h("div",{class:"grid"},p,this.ladder.root,u),h("div",{class:"three"},this.facts.root,d(this.checks.root,this.waits.root,this.latency.root),a.root),this.markets.root,this.tools.help)}hear(){let e=(n,i)=>{this.model.on(n,i),this.subscriptions.push(()=>this.model.off(n,i))};e("msg:custom",n=>this.take(n));for(let n of Gp)e(`change:${n}`,()=>this.settingsChanged());for(let n of["measure","theme","palette","watched","instruments"])e(`change:${n}`,()=>this.looksChanged());e("change:connection",()=>this.connected())}get id(){return Vp+this.asked}choose(e){e&&this.set("order",{...this.state.order,symbol:e})}chooseRest(e){this.state.order.policy!=="market"&&this.model.set("order",{...this.state.order,policy:"market"}),this.set("rest",e)}set(e,n){this.model.set(e,n),this.model.save_changes()}settingsChanged(){let{state:e,model:n}=this;Object.assign(e,Us(n)),(e.order.symbol!==this.symbol||e.running&&!this.ran)&&this.beginAnew(),this.ran=e.running,e.refused=null,this.ask(),this.looksChanged()}beginAnew(){this.model.send({op:"unsubscribe",id:this.id}),this.asked+=1,this.symbol=this.state.order.symbol,wo(this.state),To(this.state)}ask(){let{state:e,model:n,mode:i}=this,s=Nr(e);if(this.revision+=1,s&&this.refuse({type:"settings",title:"What is asked can't be read",status:422,detail:s}),this.plan.follow(i==="full"&&!s),s||!e.running||i==="hidden"){n.send({op:"unsubscribe",id:this.id});return}e.rested=null,n.send({op:"subscribe",id:this.id,revision:this.revision,order:e.order,rest:e.rest,fees:e.fees,latency_ms:e.latencyMs,sigma_1d_bps:e.sigma,hz:i==="compact"?Bp:n.get("hz")??jp,estimate_hz:10,n_levels:xa,group_ticks:e.groupTicks,...i==="compact"?{parts:Kp}:{}})}connected(){this.state.connection=this.model.get("connection"),this.state.connection==="open"&&(this.state.refused=null,this.markets.again(),this.plan.again(),this.ask()),this.looksChanged()}looksChanged(){let{model:e,state:n}=this;n.measure=e.get("measure")??"bps",n.alertBps=e.get("alert_bps")??null,this.tools.paint(),this.form.offer(e.get("instruments")??[]),this.markets.follow(e.get("watched")??[],n.order,n.running&&!Nr(n)&&this.mode==="full"),this.alert.start(n.alertBps);let i=us(e);this.root.dataset.looks!==i&&(this.root.dataset.looks=i,this.everyChart.forEach(s=>s.recolour())),this.painter.repaint()}take(e){"type"in e?e.id===this.id?e.revision===this.revision&&this.refuse(e.problem):e.id?.startsWith("w.")?this.markets.refuse(e.id,e.problem):e.id&&this.plan.owns(e.id)&&this.plan.refuse(e.problem):e.id===this.id?this.takeMain(e):e.id.startsWith("w.")?this.markets.take(e):this.plan.owns(e.id)&&this.plan.take(e),this.painter.wake()}refuse(e){yo(this.state,e),this.painter.renew("charts")}takeMain(e){let{state:n,painter:i}=this;if(!n.running)return;let s=e.revision===this.revision?e:qp(e);n.heardMs=Date.now(),s.subject&&(n.subject=s.subject),s.estimate&&([n.estimate,n.problem]=[s.estimate,null]),s.problem&&(n.problem=s.problem);for(let o of["ladder","depth","curve","resting","rested","health"])s[o]!==void 0&&Object.assign(n,{[o]:s[o]});s.ladder!==void 0&&i.renew("ladder"),s.series&&this.remember(s),(s.depth??s.curve??s.series??s.problem)&&i.renew("charts"),i.tell(s.id,s.n)}remember(e){let{state:n}=this,i=n.segments.at(-1);if(!i||!e.series)return;let{side:s,amount:o,unit:a}=n.order;i.source=cn(n),i.order=`${s} ${o} ${a}`,Mo(n,e.series)}paintFigures(){let{state:e}=this,n=_o(e,Date.now()),i=e.subject?.instrument.tick_price??0;this.root.dataset.state=n.key,this.root.dataset.mark=So(e),this.root.classList.toggle("dim",!n.isLive),this.bar.paint(e,n),this.figures.paint(e),this.track.paint(e),this.form.paint(e),this.form.say(e.refused?e.refused.detail:e.problem&&![409,503].includes(e.problem.status)?e.problem.detail:""),this.alert.paint(e,n),this.health.paint(e,Date.now()),this.latency.paint(e.health),this.facts.paint(e,s=>zt(s,i)),this.waits.paint(e),this.checks.paint(e),this.markets.paint(e),this.mode==="full"&&this.plan.paint()}paintLadder(){this.ladder.paint(this.state),this.bar.paintTouch(this.state)}exportName(e){let n=new Date().toISOString().slice(0,19).replaceAll(":","");return`fillcast-${cn(this.state).replaceAll(" · ","-")}-${this.symbol.replace(":","-")}-${n}.${e}`}exportCsv(){_r(this.exportName("csv"),new Blob([sa(this.state.segments)],{type:"text/csv"}))}exportPng(){let{state:e}=this;for(let u of this.charts.drawings())u();let{side:n,amount:i,unit:s,symbol:o}=e.order,a=`${cn(e)} · ${n} ${E(i,2)} ${s} ${o} · ${new Date().toISOString()}`;ra(this.everyChart,a,cn(e),this.root).toBlob(u=>u&&_r(this.exportName("png"),u),"image/png")}};function qp({id:t,n:e,at_ns:n,subject:i,ladder:s,depth:o,health:a}){let p=Object.entries({subject:i,ladder:s,depth:o,health:a}).filter(([,u])=>u!==void 0);return{id:t,n:e,at_ns:n,...Object.fromEntries(p)}}var _a=`.fc {
  --sans: Inter, system-ui, -apple-system, "Segoe UI", sans-serif;
  --mono: "JetBrains Mono", ui-monospace, "SF Mono", Consolas, monospace;
  --ground: #0a0d12;
  --card: #11151c;
  --raised: #181e27;
  --line: #232b36;
  --grid: #1c232d;
  --text: #e3e9f0;
  --muted: #8a96a8;
  --accent: #58b6f0;
  --bid: #2bb596;
  --ask: #f0616d;
  --bid-bar: #12302c;
  --ask-bar: #37202a;
  --slippage: #58b6f0;
  --impact: #e3a008;
  --fee: #b79bf2;
  --net: #f2f5f9;
  --latency: #d879b2;
  --warn: #f0b429;
  --bad: #ff7a85;
  --origin: #f0b429;
  container-type: inline-size;
  position: relative;
  box-sizing: border-box;
  padding: 10px;
  background: var(--ground);
  color: var(--text);
  font: 13px/1.4 var(--sans);
  font-variant-numeric: tabular-nums;
  text-align: left;
  outline: none;
}
.fc[data-looks^="light"] {
  --ground: #eef1f5;
  --card: #ffffff;
  --raised: #f1f4f8;
  --line: #d5dce5;
  --grid: #e6ebf1;
  --text: #17202b;
  --muted: #55616f;
  --accent: #1763c7;
  --bid: #086b59;
  --ask: #b3263a;
  --bid-bar: #d8f0e9;
  --ask-bar: #fbe0e3;
  --slippage: #1763c7;
  --impact: #8a5a00;
  --fee: #6b3fc4;
  --net: #17202b;
  --latency: #a02a78;
  --warn: #7a5200;
  --bad: #b3263a;
  --origin: #7a5200;
}
.fc[data-looks$="red-green"] {
  --bid: #f0616d;
  --ask: #2bb596;
  --bid-bar: #37202a;
  --ask-bar: #12302c;
}
.fc[data-looks="light red-green"] {
  --bid: #b3263a;
  --ask: #086b59;
  --bid-bar: #fbe0e3;
  --ask-bar: #d8f0e9;
}
.fc[data-looks$="blue-orange"] {
  --bid: #5aa9ff;
  --ask: #ff9d45;
  --bid-bar: #14283f;
  --ask-bar: #3a2715;
}
.fc[data-looks="light blue-orange"] {
  --bid: #1763c7;
  --ask: #a85300;
  --bid-bar: #dce9fb;
  --ask-bar: #fbe7d3;
}
.fc * {
  box-sizing: border-box;
}
.fc h1,
.fc h2,
.fc p,
.fc dl,
.fc dd,
.fc ul,
.fc ol {
  margin: 0;
  padding: 0;
  list-style: none;
}
.fc h2 {
  color: var(--muted);
  font-size: 12px;
  font-weight: 600;
}
.fc .card {
  contain: layout paint style;
  min-width: 0;
  padding: 10px 12px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .card > header {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 12px;
  align-items: center;
  min-height: 24px;
  margin-bottom: 6px;
}
.fc .unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.fc .note {
  color: var(--muted);
  font-size: 12px;
}

/* Controls. */
.fc button,
.fc input:not([type="range"]),
.fc select {
  min-height: 30px;
  padding: 4px 9px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  color: var(--text);
  font: inherit;
}
.fc input,
.fc select {
  width: 100%;
}
/* A notebook's own look would write dark on dark. */
.fc input::placeholder {
  color: var(--muted);
  opacity: 1;
}
.fc button {
  cursor: pointer;
}
.fc button:hover {
  border-color: var(--muted);
}
.fc :is(button, input, select, .scroll):focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 1px;
}
.fc [aria-pressed="true"] {
  border-color: var(--accent);
  color: var(--accent);
  font-weight: 600;
}
.fc input[type="range"] {
  margin: 2px 0;
  accent-color: var(--accent);
}

/* Top. */
.fc .bar {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 18px;
  align-items: center;
  justify-content: space-between;
  margin-bottom: 8px;
}
.fc .who,
.fc .bar .tools {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 12px;
  align-items: center;
}
.fc .bar .tools {
  gap: 6px;
  color: var(--muted);
  font-size: 12px;
}
.fc .name {
  color: var(--text);
  font-size: 15px;
  font-weight: 600;
  white-space: nowrap;
}
.fc .mid {
  min-width: 7ch;
  font: 20px/1.2 var(--mono);
}
.fc .badge {
  padding: 2px 8px;
  border: 1px solid var(--bid);
  border-radius: 4px;
  color: var(--bid);
  font-size: 11px;
  font-weight: 600;
  letter-spacing: 0.06em;
}
.fc .badge:empty {
  display: none;
}
.fc .badge:not([data-origin="live"]) {
  border-color: var(--origin);
  color: var(--origin);
}
.fc .pill {
  padding: 2px 10px;
  border: 1px solid var(--line);
  border-radius: 99px;
  color: var(--bid);
  font-size: 12px;
}
.fc.dim .pill {
  border-color: var(--warn);
  color: var(--warn);
  font-weight: 600;
}
.fc:is([data-state="down"], [data-state="offline"], [data-state="silent"], [data-state="orphaned"]) .pill {
  border-color: var(--bad);
  color: var(--bad);
}
.fc .why {
  max-width: 60ch;
  overflow: hidden;
  color: var(--muted);
  font-size: 12px;
  text-overflow: ellipsis;
  white-space: nowrap;
}
.fc.dim .why {
  color: var(--warn);
}
.fc .switch {
  display: flex;
}
.fc .switch button {
  border-radius: 0;
}
.fc .switch button:first-child {
  border-radius: 6px 0 0 6px;
}
.fc .switch button:last-child {
  border-radius: 0 6px 6px 0;
}
.fc .switch button + button {
  margin-left: -1px;
}

/* Several panels. */
.fc.board {
  min-height: 100vh;
  padding: 8px 0 0;
}
.fc .strip {
  display: flex;
  flex-wrap: wrap;
  gap: 6px 14px;
  align-items: center;
  justify-content: space-between;
  margin-inline: 10px;
  padding: 6px 8px;
}
.fc .strip :is(.list, .tabs, .tools) {
  display: flex;
  flex-wrap: wrap;
  gap: 6px;
  align-items: center;
  min-width: 0;
}
.fc .strip button {
  min-height: 28px;
  padding-block: 2px;
  font-size: 12px;
}
.fc .tab {
  display: flex;
}
.fc .tab .pick:not(:has(+ .shut[hidden])) {
  border-radius: 6px 0 0 6px;
}
.fc .tab .shut {
  margin-left: -1px;
  padding-inline: 7px;
  border-radius: 0 6px 6px 0;
  color: var(--muted);
}
.fc .offers button {
  border-style: dashed;
  background: none;
  color: var(--muted);
}
.fc .places > .place > .fc {
  padding: 8px 10px 10px;
}
.fc.several .places {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
  align-items: start;
}
.fc.several .place {
  min-width: 0;
}
.fc.several .place > .fc {
  padding: 8px 5px 10px;
}
.fc.several .place:first-child > .fc {
  padding-left: 10px;
}
.fc.several .chosen .bar {
  border-color: var(--accent);
  box-shadow: inset 0 2px 0 var(--accent);
}
.fc.compact :is(.alert, .health, .three, .markets, .more) {
  display: none;
}
.fc.compact .column.right > .two > :not(:first-child),
.fc.compact .column.right > .two ~ .two {
  display: none;
}
.fc.compact .two {
  grid-template-columns: minmax(0, 1fr);
}
.fc.compact .ladder tbody tr:is(:nth-child(-n + 15), :nth-child(n + 37)) {
  display: none;
}
.fc.compact .ladder .scroll {
  max-height: none;
}
.fc.compact .ladder table {
  font-size: 11px;
}
.fc.compact .ladder .middle td {
  font-size: 11px;
}
.fc.compact .who {
  display: grid;
  grid-template-columns: max-content max-content minmax(0, 1fr);
  justify-items: start;
  width: 100%;
}
.fc.compact .badge {
  grid-column: 2 / -1;
}
.fc.compact .why {
  grid-column: 1 / -1;
  max-width: 100%;
}
.fc.compact .figure {
  min-height: 118px;
}
.fc.compact .figure.net {
  min-height: 136px;
}
.fc.compact .pair.size {
  grid-template-columns: 1.2fr 1fr;
}
.fc.compact .tools time {
  display: none;
}
.fc.compact .form :is(input, select) {
  padding-inline: 6px;
  font-size: 12px;
}
.fc.compact input[list]::-webkit-calendar-picker-indicator {
  display: none !important;
}
.fc.compact .track {
  display: block;
  min-height: 118px;
}

/* The six figures. */
.fc .figures {
  display: grid;
  grid-template-columns: 1.5fr repeat(5, 1fr);
  margin-bottom: 8px;
  border: 1px solid var(--line);
  border-radius: 8px;
  background: var(--card);
}
.fc .figure {
  contain: layout paint style;
  min-width: 0;
  min-height: 112px;
  padding: 10px 12px;
}
.fc .figure.net {
  min-height: 152px;
}
.fc .figure + .figure {
  border-left: 1px solid var(--line);
}
.fc .figure .line {
  margin: 2px 0;
  white-space: nowrap;
}
.fc .figure .value {
  font: 20px/1.25 var(--mono);
}
.fc .figure.net .value {
  font-size: 32px;
  line-height: 1.15;
}
.fc .figure .unit {
  color: var(--muted);
}
.fc .figure .second {
  min-height: 18px;
}
.fc .figure .third {
  color: var(--muted);
  font-size: 12px;
}

.fc .split {
  display: flex;
  gap: 2px;
  max-width: 300px;
  height: 4px;
  margin: 5px 0 3px;
  overflow: hidden;
  border-radius: 2px;
}
.fc .split.none {
  visibility: hidden;
}
.fc .split i {
  min-width: 2px;
  flex: 0 1 0;
}
.fc .split .slippage {
  background: var(--slippage);
}
.fc .split .impact {
  background: var(--impact);
}
.fc .split .fee {
  background: var(--fee);
}
.fc .range {
  display: grid;
  gap: 3px;
  max-width: 300px;
  color: var(--muted);
  font-size: 12px;
}
.fc .range .rail {
  position: relative;
  height: 4px;
  margin-top: 4px;
  border-radius: 2px;
  background: color-mix(in srgb, var(--accent) 45%, transparent);
}
.fc .range .rail i {
  position: absolute;
  top: -3px;
  width: 2px;
  height: 10px;
  background: var(--text);
}
.fc .track {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 14px;
  align-items: baseline;
  margin-bottom: 8px;
  padding-block: 6px;
}
.fc .hint {
  color: var(--muted);
  font-size: 12px;
}

/* Columns. */
.fc .grid {
  display: grid;
  grid-template-columns: 236px 284px minmax(0, 1fr);
  gap: 8px;
  align-items: start;
}
.fc .column {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc :is(.two, .three) {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: 8px;
}
.fc .three {
  grid-template-columns: repeat(3, minmax(0, 1fr));
  margin-block: 8px;
}
.fc .three .column {
  align-content: start;
}

/* Order. */
.fc .form {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .form > header {
  margin: 0;
}
.fc .field {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 3px;
}
.fc .field > span {
  color: var(--muted);
  font-size: 12px;
}
.fc .field.row {
  grid-template-columns: 1fr 72px;
  align-items: center;
}
.fc .field output {
  padding: 5px 0;
}
.fc .pair {
  display: grid;
  grid-template-columns: 1fr 1fr;
  gap: 8px;
  align-items: end;
}
.fc [hidden],
.fc[hidden] {
  display: none;
}
.fc .more {
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 8px;
}
.fc .pair.size {
  grid-template-columns: 1.5fr 1fr;
}
.fc .sides {
  display: grid;
  grid-template-columns: 1fr 1fr;
}
.fc .sides button {
  border-radius: 6px 0 0 6px;
}
.fc .sides button + button {
  margin-left: -1px;
  border-radius: 0 6px 6px 0;
}
.fc .buy[aria-pressed="true"] {
  border-color: var(--bid);
  background: var(--bid-bar);
  color: var(--bid);
}
.fc .sell[aria-pressed="true"] {
  border-color: var(--ask);
  background: var(--ask-bar);
  color: var(--ask);
}
.fc .quick {
  display: grid;
  grid-template-columns: repeat(5, 1fr);
  gap: 4px;
}
.fc .quick button {
  min-height: 26px;
  padding: 2px 0;
  font-size: 12px;
}
.fc .start {
  min-height: 34px;
  font-weight: 600;
}
.fc .start[data-is="off"] {
  border-color: var(--accent);
  color: var(--accent);
}
.fc .error:empty,
.fc .told:empty {
  display: none;
}
.fc .error {
  color: var(--bad);
  font-size: 12px;
  overflow-wrap: anywhere;
}
.fc .told {
  margin-top: 4px;
  color: var(--muted);
  font-size: 12px;
}
.fc .alert.below {
  border-color: var(--warn);
}
.fc .alert.below .told {
  color: var(--warn);
  font-weight: 600;
}

/* Pairs of name and value. */
.fc dl > div {
  display: flex;
  gap: 12px;
  justify-content: space-between;
  padding: 1px 0;
}
/* A notebook's own look has them bold, and a fifth of the line. */
.fc dl > div > dt {
  width: auto;
  color: var(--muted);
  font-weight: inherit;
}
.fc dl > div > dd {
  width: auto;
}
.fc dd {
  text-align: right;
}
.fc .states {
  margin-top: 8px;
  padding-top: 6px;
  border-top: 1px solid var(--line);
  color: var(--muted);
  font-size: 12px;
}
.fc .states b {
  color: var(--warn);
  font-weight: 600;
}
.fc .states b[data-state="live"] {
  color: var(--bid);
}
.fc .states b[data-state="down"] {
  color: var(--bad);
}
.fc .waits dd {
  color: var(--muted);
  font-size: 12px;
}
.fc .notes {
  margin-top: 6px;
  color: var(--warn);
  font-size: 12px;
}

/* Tables. */
.fc table {
  width: 100%;
  margin: 0;
  border: 0;
  border-collapse: collapse;
  font: 12px/19px var(--mono);
}
.fc :is(th, td) {
  padding: 0 4px;
  border: 0;
  background: none;
  text-align: right;
  white-space: nowrap;
}
.fc thead th {
  color: var(--muted);
  font: 11px/20px var(--sans);
}
.fc tbody th {
  font-weight: 400;
  text-align: left;
}
.fc :is(.ways, .latency) thead th:first-child {
  text-align: left;
}
.fc .scroll {
  overflow: auto;
}
.fc .ladder .scroll {
  max-height: 1060px;
}
.fc .ladder header select {
  width: auto;
  min-height: 24px;
  margin-left: auto;
  padding: 0 4px;
  font-size: 12px;
}
.fc .ladder table {
  table-layout: fixed;
}
.fc .ladder tbody tr:not(.middle) {
  height: 19px;
  border-left: 3px solid transparent;
}
.fc .ladder .ask {
  background: linear-gradient(var(--ask-bar), var(--ask-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .bid {
  background: linear-gradient(var(--bid-bar), var(--bid-bar)) right / var(--w, 0%) 100% no-repeat;
}
.fc .ladder .ask td:first-child {
  color: var(--ask);
}
.fc .ladder .bid td:first-child {
  color: var(--bid);
}
.fc .ladder tbody tr.reach {
  border-left-color: var(--accent);
}
.fc .ladder .middle td {
  padding: 5px 4px;
  border-block: 1px solid var(--line);
  font-size: 14px;
}
.fc .ladder .middle td + td {
  color: var(--muted);
  font-size: 12px;
}
.fc .ladder .middle .last {
  font-size: 12px;
}
.fc .ladder .last[data-side="buy"] {
  color: var(--bid);
}
.fc .ladder .last[data-side="sell"] {
  color: var(--ask);
}
.fc .ways tbody tr:first-child > * {
  font-weight: 600;
}
.fc .ways tbody th {
  font-family: var(--sans);
  white-space: normal;
}
.fc .ways .scroll {
  margin-bottom: 6px;
}
.fc .latency .lead > * {
  padding-top: 4px;
}
.fc .latency .part > * {
  color: var(--muted);
}
.fc .latency .part th {
  padding-left: 14px;
}
.fc .markets :is(th:nth-child(2), th:nth-child(3), td:nth-child(3)) {
  text-align: left;
}
.fc .markets tbody button {
  min-height: 22px;
  padding: 0 4px;
  border-color: transparent;
  background: none;
  font: inherit;
}
.fc .markets .chosen button {
  color: var(--accent);
  font-weight: 600;
}
.fc .markets td:last-child {
  font-weight: 600;
}
.fc .markets .dim td {
  color: var(--muted);
}
.fc kbd {
  padding: 0 5px;
  border: 1px solid var(--line);
  border-radius: 4px;
  color: var(--muted);
  font: 11px var(--mono);
}

/* Charts. */
.fc .legend {
  display: flex;
  flex-wrap: wrap;
  gap: 0 12px;
  margin-left: auto;
  color: var(--muted);
  font-size: 12px;
}
.fc .legend i {
  display: inline-block;
  width: 16px;
  margin-right: 5px;
  border-top: 2px solid var(--swatch);
  vertical-align: middle;
}
.fc .legend i.dashed {
  border-top-style: dashed;
}
.fc .chart .canvas {
  position: relative;
}
.fc .chart .empty {
  position: absolute;
  inset: 0;
  display: grid;
  place-items: center;
  padding: 12px;
  color: var(--muted);
  text-align: center;
  pointer-events: none;
}
.fc .chart.waits .plot {
  visibility: hidden;
}
.fc .chart .empty:empty {
  display: none;
}

/* What is not live is never taken for it. */
.fc.dim :is(.figure .value, .figure .second, .mid, .ladder td, .facts dd) {
  color: var(--muted) !important;
}
.fc.dim .plot {
  filter: grayscale(1);
  opacity: 0.55;
}
.fc.dim .ladder tbody tr {
  filter: grayscale(0.8);
}

.fc dialog {
  min-width: 280px;
  padding: 16px 20px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--card);
  color: var(--text);
}
.fc dialog::backdrop {
  background: rgb(0 0 0 / 50%);
}
.fc dialog dl {
  margin: 10px 0;
}

@container (max-width: 1180px) {
  .fc .grid {
    grid-template-columns: 232px minmax(0, 1fr);
  }
  .fc .column.right {
    grid-column: 1 / -1;
  }
  .fc .three {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .fc .three > .chart {
    grid-column: 1 / -1;
  }
  .fc .figures {
    grid-template-columns: repeat(3, 1fr);
  }
  .fc .figure:nth-child(4) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 4) {
    border-top: 1px solid var(--line);
  }
}
@container (max-width: 720px) {
  .fc .strip .list,
  .fc .strip .tabs {
    flex-wrap: nowrap;
  }
  .fc .strip .list {
    overflow-x: auto;
  }
  .fc .strip .tabs {
    flex: none;
  }
  .fc .strip button {
    white-space: nowrap;
  }
  .fc .grid,
  .fc .two,
  .fc .three {
    grid-template-columns: minmax(0, 1fr);
  }
  .fc .figures {
    grid-template-columns: repeat(2, 1fr);
  }
  .fc .figure {
    min-height: 0;
  }
  .fc .figure:nth-child(odd) {
    border-left: 0;
  }
  .fc .figure:nth-child(n + 3) {
    border-top: 1px solid var(--line);
  }
  .fc .figure:is(.net, .latency) {
    grid-column: 1 / -1;
  }
  .fc .why {
    max-width: 100%;
    white-space: normal;
  }
  .fc .figure:nth-child(even) {
    border-left: 0;
  }
  .fc .figure:nth-child(odd):not(.net) {
    border-left: 1px solid var(--line);
  }
  .fc .figure:nth-child(n + 2) {
    border-top: 1px solid var(--line);
  }
  .fc .ladder .scroll {
    max-height: 420px;
  }
  .fc .latency table {
    font-size: 11px;
  }
  .fc .latency :is(th, td) {
    padding-inline: 2px;
  }
  .fc .latency .part th {
    padding-left: 8px;
  }
  .fc .legend {
    margin-left: 0;
  }
}
@container (min-width: 900px) {
  /* A long reason takes no second line: what stands below it stays where it is. The tools take one where there is no
     room for them beside the rest and the beginning of a reason, whether there is one or not. */
  .fc .who {
    flex: 1 0 auto;
    flex-wrap: nowrap;
    max-width: 100%;
  }
  .fc :is(.who > :not(.why), .bar .tools) {
    flex: none;
  }
  .fc .why {
    flex: 1;
    width: 0;
    min-width: 14ch;
    max-width: none;
  }
  .fc .strip {
    flex-wrap: nowrap;
  }
  .fc .strip > .tools {
    flex: none;
    flex-wrap: nowrap;
  }
}
@container (min-width: 440px) and (max-width: 720px) {
  .fc.compact .grid {
    grid-template-columns: 190px minmax(0, 1fr);
  }
  .fc.compact .column.right {
    grid-column: 1 / -1;
  }
}
`;var ka='.uplot, .uplot *, .uplot *::before, .uplot *::after {box-sizing: border-box;}.uplot {font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", sans-serif, "Apple Color Emoji", "Segoe UI Emoji", "Segoe UI Symbol", "Noto Color Emoji";line-height: 1.5;width: min-content;}.u-title {text-align: center;font-size: 18px;font-weight: bold;}.u-wrap {position: relative;user-select: none;}.u-over, .u-under {position: absolute;}.u-under {overflow: hidden;}.uplot canvas {display: block;position: relative;width: 100%;height: 100%;}.u-axis {position: absolute;}.u-legend {font-size: 14px;margin: auto;text-align: center;}.u-inline {display: block;}.u-inline * {display: inline-block;}.u-inline tr {margin-right: 16px;}.u-legend th {font-weight: 600;}.u-legend th > * {vertical-align: middle;display: inline-block;}.u-legend .u-marker {width: 1em;height: 1em;margin-right: 4px;background-clip: padding-box !important;}.u-inline.u-live th::after {content: ":";vertical-align: middle;}.u-inline:not(.u-live) .u-value {display: none;}.u-series > * {padding: 4px;}.u-series th {cursor: pointer;}.u-legend .u-off > * {opacity: 0.3;}.u-select {background: rgba(0,0,0,0.07);position: absolute;pointer-events: none;}.u-cursor-x, .u-cursor-y {position: absolute;left: 0;top: 0;pointer-events: none;will-change: transform;}.u-hz .u-cursor-x, .u-vt .u-cursor-y {height: 100%;border-right: 1px dashed #607D8B;}.u-hz .u-cursor-y, .u-vt .u-cursor-x {width: 100%;border-bottom: 1px dashed #607D8B;}.u-cursor-pt {position: absolute;top: 0;left: 0;border-radius: 50%;border: 0 solid;pointer-events: none;will-change: transform;/*this has to be !important since we set inline "background" shorthand */background-clip: padding-box !important;}.u-axis.u-off, .u-select.u-off, .u-cursor-x.u-off, .u-cursor-y.u-off, .u-cursor-pt.u-off {display: none;}';var zr=new CSSStyleSheet;zr.replaceSync(ka+_a);function ps(t){let e=t.getRootNode(),n=e instanceof ShadowRoot?e:document;n.adoptedStyleSheets.includes(zr)||(n.adoptedStyleSheets=[...n.adoptedStyleSheets,zr])}var Jn=class{state;changed=new Set;listeners=new Map;constructor(e){this.state={...e}}get(e){return this.state[e]}set(e,n){JSON.stringify(this.state[e])!==JSON.stringify(n)&&(this.state[e]=n,this.changed.add(e))}save_changes(){let e=[...this.changed];this.changed.clear();for(let n of e)this.emit(`change:${n}`);e.length&&this.emit("change")}on(e,n){this.listeners.set(e,(this.listeners.get(e)??new Set).add(n))}off(e,n){this.listeners.get(e)?.delete(n)}emit(e,...n){for(let i of[...this.listeners.get(e)??[]])i(...n)}};var fs=class{constructor(e,n,i,s){this.model=e;this.prefix=n;this.names=s;this.own=new Jn(i),e.on("msg:custom",this.heard)}model;prefix;names;own;heard=e=>this.take(e);close(){this.model.off("msg:custom",this.heard)}get(e){return this.holder(e).get(e)}set(e,n){this.holder(e).set(e,n)}save_changes(){this.own.save_changes(),this.model.save_changes()}on(e,n){this.speaker(e).on(e,n)}off(e,n){this.speaker(e).off(e,n)}send(e){this.model.send({...e,id:this.prefix+e.id})}holder(e){return this.names.includes(e)?this.own:this.model}speaker(e){return e.startsWith("change:")?this.holder(e.slice(7)):this.own}take(e){e.id?.startsWith(this.prefix)&&this.own.emit("msg:custom",{...e,id:e.id.slice(this.prefix.length)})}};var ds=6,Zp=4,hs=class{constructor(e,n,i,s){this.model=e;this.changed=s;this.tools=new qn(e),this.isBeside=i,this.beside=h("button",{type:"button",class:"beside","aria-pressed":"false",click:()=>this.turn(!this.isBeside)},"Side by side"),this.root=h("div",{class:"fc board"},this.title,h("nav",{class:"card strip","aria-label":"Panels"},h("div",{class:"list"},this.tabs,this.offers),h("div",{class:"tools"},this.beside,...this.tools.parts)),this.places,this.tools.help);for(let a of n.slice(0,ds))this.add(a);this.choose(this.slots[0]);let o=()=>this.chosen.panel.keys;ss(document,{side:a=>o().side(a),resize:a=>o().resize(a),toggle:()=>o().toggle(),choose:a=>this.slots[a]&&this.slots.length>1?this.choose(this.slots[a]):o().choose(a),recentre:()=>o().recentre(),theme:()=>this.tools.nextTheme(),help:()=>this.tools.help.showModal()});for(let a of["measure","theme","palette","instruments"])e.on(`change:${a}`,()=>this.paint());this.arrange()}model;changed;root;slots=[];title=h("h1",{class:"unseen"});tabs=h("div",{class:"tabs",role:"group","aria-label":"Instruments"});offers=h("div",{class:"tabs offers",role:"group","aria-label":"Open another beside"});places=h("div",{class:"places"});beside;tools;chosen=null;isBeside;n=0;get links(){let e=this.slots.filter(n=>n!==this.chosen);return[this.chosen,...e].map(n=>ga(n.model))}get hasBeside(){return this.isBeside}add(e){this.n+=1;let n=new fs(this.model,`p${this.n}.`,e,$r),i=h("div",{class:"place"}),s=h("button",{type:"button",class:"pick","aria-pressed":"false"}),o=h("button",{type:"button",class:"shut",click:()=>this.remove(p)},"×"),a=h("span",{class:"tab"},s,o),p={model:n,panel:null,place:i,tab:a,name:s,shut:o};s.addEventListener("click",()=>this.choose(p));for(let u of["pointerdown","focusin"])i.addEventListener(u,()=>this.isBeside&&this.choose(p));return n.on("change",()=>{this.paint(),this.changed()}),this.slots.push(p),this.tabs.append(a),this.places.append(i),p}remove(e){if(this.slots.length<2)return;let n=this.slots.indexOf(e);this.slots.splice(n,1),e.panel?.close(),e.model.close(),e.place.remove(),e.tab.remove(),e===this.chosen&&this.choose(this.slots[Math.max(0,n-1)]),this.arrange(),this.changed()}open(e){let n=this.chosen.model,i=Object.fromEntries($r.map(o=>[o,n.get(o)])),s=this.add({...i,order:{...n.get("order"),symbol:e},alert_bps:null,running:!0});this.choose(s),this.turn(!0)}choose(e){e!==this.chosen&&(this.chosen=e,this.arrange(),this.changed())}turn(e){this.isBeside=e,this.arrange(),this.changed()}arrange(){let e=this.isBeside&&this.slots.length>1;this.root.classList.toggle("several",e);for(let n of this.slots){let i=n===this.chosen;this.show(n,e?"compact":i?"full":"hidden"),n.place.hidden=!e&&!i,n.place.classList.toggle("chosen",e&&i)}this.paint()}show(e,n){e.panel?e.panel.show(n):n!=="hidden"&&(e.panel=new Yn(e.model,{isAlone:!1},n),e.place.append(e.panel.root))}paint(){let{model:e,slots:n}=this;this.root.dataset.looks=us(e),this.tools.paint(),N(this.title,this.chosen.model.get("order").symbol),this.beside.hidden=n.length<2,this.beside.setAttribute("aria-pressed",String(this.isBeside));for(let i of n){let{symbol:s}=i.model.get("order");N(i.name,s),i.name.setAttribute("aria-pressed",String(i===this.chosen)),i.shut.hidden=n.length<2,i.shut.setAttribute("aria-label",`Close ${s}`)}this.offer()}offer(){let e=this.slots.map(s=>s.model.get("order").symbol),n=this.slots.length<ds?Math.max(1,Zp-this.slots.length):0,i=(this.model.get("instruments")??[]).filter(s=>!e.includes(s)).slice(0,n);i.join()!==this.offers.dataset.free&&(this.offers.dataset.free=i.join(),this.offers.replaceChildren(...i.map(s=>h("button",{type:"button",title:`Open ${s} beside`,click:()=>this.open(s)},`+ ${s}`))))}};var Sa=250,Qp=4e3,ms=class extends Jn{constructor(n,i,s){super({...s,connection:"opening"});this.url=n;this.protocols=i;this.open()}url;protocols;socket=null;waitMs=Sa;send(n){this.socket?.readyState===WebSocket.OPEN&&this.socket.send(JSON.stringify(n))}become(n){this.set("connection",n),this.save_changes()}open(){let n=new WebSocket(this.url,this.protocols);this.socket=n,n.onopen=()=>{this.waitMs=Sa,this.become("open")},n.onmessage=i=>this.emit("msg:custom",JSON.parse(i.data)),n.onclose=()=>{this.become("closed"),setTimeout(()=>this.open(),this.waitMs),this.waitMs=Math.min(Qp,this.waitMs*2)}}};var Ma="fillcast.token",Ta="fillcast.looks",Ea=["theme","palette","measure"];async function Xp(t){let e=new URLSearchParams(location.hash.slice(1)),n=tf(e),i=async g=>{let _=await fetch(g,{headers:n?{Authorization:`Bearer ${n}`}:{}});if(!_.ok)throw new Error(`${g}: ${_.status}`);return _.json()},s=ef(),{follows:o}=s;try{s.needs_token&&(o=(await i("/v1/health")).follows)}catch(g){t.textContent=String(g).includes("401")?"This desk needs a token: open it with #token=… at the end of its address.":`The desk does not answer: ${g}`;return}let a=Object.fromEntries(Ea.filter(g=>e.has(g)).map(g=>[g,e.get(g)])),p=Ar(e,"hz"),u=new ms(`${location.protocol==="https:"?"wss":"ws"}://${location.host}/v1/stream`,["fillcast.v1",...n?[`token.${n}`]:[]],{...JSON.parse(localStorage.getItem(Ta)??"{}"),...a,...p===null?{}:{hz:p},instruments:o,watched:o}),d=null,b=()=>{if(!d)return;let[g,..._]=d.links;for(let S of _)g.append("beside",Rr(S));_.length&&!d.hasBeside&&g.set("view","one"),p!==null&&g.set("hz",String(p)),history.replaceState(null,"",`#${Rr(g)}`)};ps(t),d=new hs(u,nf(e,o),e.get("view")!=="one"&&e.has("beside"),b),t.append(d.root),u.on("change",()=>localStorage.setItem(Ta,JSON.stringify(Object.fromEntries(Ea.map(g=>[g,u.get(g)])))));let v=async()=>{let g=await i("/v1/instruments?limit=1000");u.set("instruments",sf(g.instruments.map(_=>_.symbol),o)),u.save_changes()};u.on("change:connection",()=>u.get("connection")==="open"&&setTimeout(()=>{v().catch(()=>{})},1500))}function ef(){return JSON.parse(document.querySelector("meta[name=desk]").content)}function tf(t){let e=t.get("token");return e&&(sessionStorage.setItem(Ma,e),t.delete("token"),history.replaceState(null,"",`#${t}`)),sessionStorage.getItem(Ma)??""}function nf(t,e){let n=e[0]??"okx:BTC-USDT-SWAP",i=Pr(t,n),s=t.getAll("beside").map(o=>Pr(new URLSearchParams(o),n));return s.length||t.has("i")?[i,...s]:[i,...e.slice(1,ds).map(o=>({...i,order:{...i.order,symbol:o}}))]}function sf(t,e){let n=i=>{let s=e.indexOf(i);if(s>=0)return s;let o=i.split(":")[1]??"",a=["BTC","ETH","SOL"].indexOf(o.split("-")[0]??"");return a<0||!o.includes("-USDT")?1e3:100+2*a+(o.endsWith("-USDT")?1:0)};return[...new Set([...e,...t])].sort((i,s)=>n(i)-n(s)||i.localeCompare(s))}var Bd={render({model:t,el:e}){ps(e);let n=new _i(t),i=new Yn(n,{isAlone:!0});return e.append(i.root),()=>{i.close(),n.close()}}};export{Bd as default,Xp as open};
